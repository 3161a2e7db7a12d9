import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
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
  ])("is refused before it is read: %s of 540 MB", async (path, code) => {
    const root = projectOnDisk(smallProject);
    truncateSync(join(root, path), 540_000_000);
    for (const command of ["check", "build"]) {
      const run = await runHere(root, [command]);
      expect(run.code).toBe(code);
      const [first, ...others] = (run.out + run.error)
        .split("\n")
        .filter((line) => line.includes("540000000"));
      expect(first).toContain(`${path}:1:1: error`);
      expect(first).toContain(String(limits.file.most));
      expect(others).toEqual([]);
    }
  });

  it("is refused where it is shown so often that it grows too large, once", async () => {
    const description = "Words of a long text. ".repeat(20_000);
    const root = projectOnDisk({
      ...smallProject,
      "specification/details.rst": `Details\n=======\n\n${"{{ping_http_api}}\n\n".repeat(100)}`,
      "api/ping.yaml": smallProject["api/ping.yaml"].replace("It lives.", description),
    });
    const run = await runHere(root, ["build"]);
    expect(run.code).toBe(1);
    const found = run.error.split("\n").filter((line) => line.includes(String(limits.expandedText.most)));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^specification\/details\.rst:\d+:1: error/);
  });
});

describe("a text with very many names", () => {
  const withTargets = (count: number) =>
    projectOnDisk({
      "targets.yaml": "targets:\n  main:\n    files: [main.rst]\n",
      "specification/main.rst": `Main\n====\n\n${".. _a: b\n".repeat(count)}`,
    });
  const refusal = `targets.yaml:3:13: error The chapter cannot be rendered: more than ${limits.names.most} titles, targets, notes`;

  it.each([["check"], ["build", "--format", "rst"]])(
    "is refused where a target lists it: %s",
    async (...command) => {
      const run = await runHere(withTargets(limits.names.most), command);
      expect(run.code).toBe(2);
      expect(run.out + run.error).toContain(refusal);
    },
  );

  it("is refused where it refers to notes as often", async () => {
    const root = withTargets(0);
    writeFileSync(
      join(root, "specification/main.rst"),
      `Main\n====\n\n${"[1]_ ".repeat(limits.names.most)}\n\n.. [1] A.\n`,
    );
    expect((await runHere(root, ["build"])).error).toContain(refusal);
  });

  it("is taken up to the limit", async () => {
    const run = await runHere(withTargets(limits.names.most - 1), ["build", "--format", "rst"]);
    expect(run).toMatchObject({ code: 0, error: "" });
  });
});

describe("a pattern that takes too long", () => {
  /** A project whose response has a schema and an example of it. */
  const withExample = (schema: object, example: unknown) => {
    const examples = { "application/json": example };
    const operation = { summary: "A.", responses: { 200: { description: "Good.", schema, examples } } };
    return projectOnDisk({
      "targets.yaml": "targets:\n  main:\n    files: [main.rst]\n",
      "specification/main.rst": "Main\n====\n\n{{a_http_api}}\n",
      "api/a.json": JSON.stringify({
        swagger: "2.0",
        info: { title: "A", version: "1" },
        paths: { "/a": { get: operation } },
      }),
    });
  };
  const pattern = "(?:a?){1500}b";
  const long = "a".repeat(5000);

  it.each(["check", "build"])(
    "for many texts leaves those after it unchecked, and says so once: %s",
    async (command) => {
      const texts = Array.from({ length: 100 }, (_, index) => `${long}${index}`);
      const root = withExample({ type: "array", items: { type: "string", pattern } }, [texts[0], ...texts]);
      const more = withExample(
        { type: "object", additionalProperties: { type: "string", pattern } },
        { b: "ab" },
      );
      const run = await runHere(root, [command]);
      expect(run.code, run.error).toBe(0);
      const found = (run.out + run.error)
        .split("\n")
        .filter((line) => line.endsWith("[example-not-checked]"));
      expect(found).toEqual([expect.stringContaining(` ${limits.patternSteps.most} `)]);
      expect((await runHere(more, [command])).error).not.toContain("example-not-checked");
    },
  );

  it.each([
    ["a key too long for it", { [long.repeat(20)]: 1 }],
    ["many keys", Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${long}${index}`, 1]))],
  ])("for %s is left out", async (_, example) => {
    const root = withExample(
      { type: "object", patternProperties: { [pattern]: { type: "integer" } } },
      example,
    );
    for (const command of ["check", "build"]) {
      const run = await runHere(root, [command]);
      expect(run.code, run.error).toBe(0);
      const found = (run.out + run.error).split("\n").filter((line) => line.endsWith("[pattern-unsafe]"));
      expect(found).toEqual([expect.stringContaining(` ${limits.patternSteps.most} `)]);
    }
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
