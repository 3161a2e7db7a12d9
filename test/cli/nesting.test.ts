import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { data } from "./nesting/data.ts";
import { markup } from "./nesting/markup.ts";
import { projects } from "./nesting/projects.ts";
import { references } from "./nesting/references.ts";
import { templating } from "./nesting/templates.ts";

/** Runs a command in this thread: the one that would check pages has a larger stack than the one that writes them. */
async function run(root: string, command: string): Promise<{ code: number | null; text: string }> {
  const { code, out, error } = await runHere(root, [command]);
  return { code, text: out + error };
}

describe("what is inside each other without measure ends no command early, and both say the same of it", () => {
  it.each([...data, ...references, ...markup, ...templating, ...projects])(
    "%s",
    async (_, { files, refusal }) => {
      const root = projectOnDisk(files);
      const check = await run(root, "check");
      const build = await run(root, "build");
      expect([0, 1, 2], build.text).toContain(build.code);
      expect(check.code, check.text).toBe(build.code);
      for (const { text } of [check, build]) {
        expect(text).not.toContain("call stack");
        if (refusal === undefined) continue;
        const refused = text.split("\n").find((line) => line.endsWith(` [${refusal.code}]`));
        expect(refused, text.slice(0, 1000)).toBeDefined();
        if (refusal.limit) expect(refused).toMatch(new RegExp(`\\b${refusal.limit.most}\\b`));
      }
    },
  );
});
