import { expect, it } from "vitest";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

/** What a terminal or a log acts on, but for tab and line feed. */
const isActing = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const evil = "x\n::error::forged\u001b]0;title\u0007\u009b2J\u202e";
/** Names and texts of every kind that a project can choose. */
const project = {
  ...smallProject,
  "targets.yaml": `${smallProject["targets.yaml"]}  ${JSON.stringify(evil)}: { output: third, files: [${JSON.stringify(`${evil}.rst`)}] }\n`,
  [`specification/${evil}.rst`]: "Third\n=====\n\n{{ping_http_api}}\n\nSee `no\u001b[31m\u202ething`_.\n",
  [`api/${evil}.yaml`]: smallProject["api/ping.yaml"]
    .replaceAll("ping", "pong")
    .replace("description: How often.", '"desc\\u001b[31mription": "\\u202e"')
    .replace('"pong": 3', '"pong": "3"'),
  [`event-schemas/schema/m.${evil}`]: '{ "type": "object", "typ\\u001be": 3 }',
};

it.each([
  ["check"],
  ["check", "--format", "stylish"],
  ["check", "--format", "json"],
  ["check", "--format", "junit"],
  ["check", evil],
  ["check", "-C", evil],
  ["check", "--only", evil],
  ["check", "--relative-to", evil],
  ["check-examples"],
  ["build"],
  ["build", "--verbose"],
  ["build", "--list-targets"],
  ["build", evil],
  ["sections"],
  ["sections", evil],
  ["coverage", "--by", "file"],
  ["coverage", "--list", "endpoints"],
  ["coverage", "--format", "json", "--by", "file"],
  ["coverage", "--list", evil],
  ["explain", evil],
  ["expand", evil],
  ["fix", "--dry-run", "--only", evil],
])("spec %j %j %j prints nothing that a terminal or a log acts on", (...args) => {
  const root = projectOnDisk(project);
  const { out, error } = runSpec(root, args);
  expect(out + error).not.toBe("");
  expect((out + error).match(isActing)).toBeNull();
  expect((out + error).split("\n").filter((line) => line.startsWith("::"))).toEqual([]);
});
