import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

const lacking = {
  ...smallProject,
  "specification/details.rst": "Details\n=======\n\n{{m_ping_event}}\n",
  "targets.yaml": `${smallProject["targets.yaml"]}coverage: { endpoints: 100, events: 100 }\n`,
};

describe("spec coverage", () => {
  it("prints what is covered", async () => {
    const { code, out, error } = await runHere(projectOnDisk(smallProject), ["coverage"]);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toMatch(/^ +covered +total +%\n {2}endpoints +1 +1 +100\.0\n/);
    expect(out).toMatch(/\n {2}descriptions +(\d+) +\1 +100\.0\n {4}endpoint_descriptions +1 +1 +100\.0\n/);
    expect(out).toMatch(/\n {4}body_examples +0 +0 +–\n/);
  });

  it("fails below what targets.yaml requires, though that is no mistake in targets.yaml", async () => {
    const root = projectOnDisk(lacking);
    const { code, out, error } = await runHere(root, ["coverage"]);
    expect(code).toBe(1);
    expect(out).toMatch(/%\s+goal\n {2}endpoints +0 +1 +0\.0 +100\n/);
    expect(error).toContain("targets.yaml:7:13: error The coverage of 'endpoints' is 0 %");
    expect(error).not.toContain("'events'");
    expect((await runHere(root, ["check", "--only", "coverage-below"])).code).toBe(1);
  });

  it("lists what is missing, with its places", async () => {
    const root = projectOnDisk(lacking);
    expect((await runHere(root, ["coverage", "--list", "endpoints"])).out).toBe(
      "api/ping.yaml:6:5 GET /api/ping/{count}\n",
    );
    expect(await runHere(root, ["coverage", "--list", "event"])).toEqual({
      code: 2,
      out: "",
      error: "spec: There is no figure 'event'; did you mean 'events'?\n",
    });
  });

  it("prints JSON, by file and with what is missing where an option says so", async () => {
    const args = ["coverage", "--format", "json", "--by", "file", "--list", "endpoints"];
    expect(JSON.parse((await runHere(projectOnDisk(lacking), args)).out)).toMatchObject({
      figures: {
        endpoints: { covered: 0, total: 1, percent: 0, minimum: 100 },
        body_examples: { covered: 0, total: 0, percent: 100 },
      },
      files: {
        "api/ping.yaml": {
          endpoints: { covered: 0, total: 1 },
          parameter_examples: { covered: 1, total: 1 },
        },
        "event-schemas/schema/m.ping": { events: { covered: 1, total: 1, percent: 100 } },
      },
      missing: [{ name: "GET /api/ping/{count}", file: "api/ping.yaml", line: 6, column: 5 }],
    });
  });

  it("prints the figures of each file", async () => {
    const { out } = await runHere(projectOnDisk(smallProject), ["coverage", "--by", "file"]);
    expect(out).toMatch(/\n\napi\/ping\.yaml\n {2}endpoints +1 +1 +100\.0\n/);
    expect(out).not.toMatch(/ping\n(?: .*\n)* +body_examples/);
  });

  it("does not count what is shown where a chapter cannot be read", async () => {
    const files = { ...smallProject, "specification/details.rst": "Details\n=======\n\n{{png_http_api}}\n" };
    const { code, out, error } = await runHere(projectOnDisk(files), ["coverage"]);
    expect(code).toBe(1);
    expect(out).not.toContain("endpoints ");
    expect(out).toContain("field_descriptions");
    expect(error).toContain("specification/details.rst:4:3: error");
  });
});
