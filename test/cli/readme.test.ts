import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const project = readme.split(/^## /m).find((part) => part.startsWith("A project\n")) ?? "";

/** The files whose content the README shows, in its order. */
const names = [
  "api/ping.yaml",
  "event-schemas/schema/ping.sent",
  "event-schemas/examples/ping.sent",
  "targets.yaml",
];

it("the samples of the README build and check without a finding", () => {
  const beforeText = project.split("### Descriptions")[0] ?? "";
  const samples = [...beforeText.matchAll(/^```(?:yaml|json)\n(.*?)^```$/gms)].map(([, text = ""]) => text);
  expect(samples).toHaveLength(names.length);
  expect(names.filter((name) => !project.includes(`\`${name}\``))).toEqual([]);
  const root = projectOnDisk({
    ...Object.fromEntries(names.map((name, index) => [name, samples[index] ?? ""])),
    // What the samples name.
    "specification/intro.rst": "The protocol\n============\n\nLogging in\n----------\n\n{{ping_http_api}}\n",
    "specification/events.rst": "Events\n======\n\n{{ping_sent_event}}\n",
    "specification/modules/typing.rst": "Typing\n======\n\nWho types.\n",
    "specification/modules/presence.rst": "Presence\n========\n\nWho is there.\n",
    "site/header.html": "<p>The protocol</p>\n",
  });
  const check = runSpec(root, ["check"]);
  expect({ code: check.code, error: check.error, out: check.out }).toMatchObject({ code: 0, error: "" });
  expect(check.out).toMatch(/: no findings\n$/);
  expect(runSpec(root, ["build"])).toMatchObject({ code: 0 });
  const page = readFileSync(`${root}/out/specification.html`, "utf8");
  for (const shown of ["/api/ping/", "How often.", "A ping.", "A note.", "hello"])
    expect(page).toContain(shown);
});
