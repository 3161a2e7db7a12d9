import { truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";
import { startSpec } from "../helpers/start-spec.ts";

/** What would take longer than anybody waits. */
const endless =
  "{% macro f(n) %}{% if n > 1 %}{{ f(n - 1) }}{{ f(n - 2) }}{% endif %}{% endmacro %}{{ f(90) }}\n";

describe("what is too large", () => {
  it.each([
    ["api/ping.yaml", 1],
    ["specification/intro.rst", 1],
    ["CHANGELOG.rst", 1],
    ["event-schemas/schema/m.ping", 1],
    ["event-schemas/examples/m.ping", 1],
    ["targets.yaml", 2],
  ])("is refused before it is read: %s of 540 MB", (path, code) => {
    const root = projectOnDisk(smallProject);
    truncateSync(join(root, path), 540_000_000);
    for (const command of ["check", "build"]) {
      const run = runSpec(root, [command]);
      expect(run.code).toBe(code);
      const [first, ...others] = (run.out + run.error)
        .split("\n")
        .filter((line) => line.includes("540000000"));
      expect(first).toContain(`${path}:1:1: error`);
      expect(first).toContain(String(limits.file.most));
      expect(others).toEqual([]);
    }
  });

  it("is refused where it is shown so often that it grows too large, once", () => {
    const description = "Words of a long text. ".repeat(20_000);
    const root = projectOnDisk({
      ...smallProject,
      "specification/details.rst": `Details\n=======\n\n${"{{ping_http_api}}\n\n".repeat(100)}`,
      "api/ping.yaml": smallProject["api/ping.yaml"].replace("It lives.", description),
    });
    const run = runSpec(root, ["build"]);
    expect(run.code).toBe(1);
    const found = run.error.split("\n").filter((line) => line.includes(String(limits.expandedText.most)));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^specification\/details\.rst:\d+:1: error/);
  });
});

describe("Ctrl-C ends a command, however much there is to do", () => {
  const chapters = Array.from({ length: 20 }, (_, index) => `c${index}.rst`);
  const hostile = {
    "targets.yaml": `targets:\n  main:\n    files: [${chapters.join(", ")}]\n`,
    ...Object.fromEntries(chapters.map((name) => [`specification/${name}`, `Title\n=====\n\n${endless}`])),
  };

  it.each([[["watch"]], [["serve", "--port", "0"]], [["build"]], [["check"]]])(
    "%s",
    async (args) => {
      const { child, ended } = startSpec(projectOnDisk(hostile), args);
      // By then it is at work; one that has ended already has ended as well.
      await Promise.race([ended, setTimeout(700)]);
      child.kill("SIGINT");
      // Within what the test may take: by itself where it watches, by the signal, or because it was ready.
      expect([0, 1, null]).toContain(await ended);
    },
    30_000,
  );
});
