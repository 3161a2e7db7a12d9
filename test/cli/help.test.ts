import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/main.ts";
import { keepingConsole } from "../helpers/keeping-console.ts";
import { runHere } from "../helpers/run-here.ts";

const console = keepingConsole(tmpdir(), Promise.resolve());
const whole = () => createProgram(undefined, console, () => {});

/** The lines of a command's help below `Examples:`, without what is said of them. */
async function examplesOf(name: string): Promise<string[]> {
  const { out } = await runHere(tmpdir(), [name, "--help"]);
  const [, examples = ""] = out.split("\nExamples:\n");
  return examples.split("\n").flatMap((line) => /^ {2}(.*?) {2,}\S/.exec(line)?.[1] ?? []);
}

describe("the help of", () => {
  it.each(whole().commands.map((command) => command.name()))(
    "%s ends with examples that it takes",
    async (name) => {
      const examples = await examplesOf(name);
      expect(examples.length).toBeGreaterThan(1);
      for (const example of examples) {
        const [, program, command, rest = ""] = /(?:^|\$\()(spec) ([\w-]+)(?: ([^|)]*))?/.exec(example) ?? [];
        expect([program, command], example).toEqual(["spec", name]);
        const args = rest.split(" ").filter((word) => word !== "");
        const named = whole().commands.find((each) => each.name() === name);
        expect(named?.parseOptions(args).unknown, example).toEqual([]);
      }
    },
  );
});

it.each([
  ["lint", "check"],
  ["validate", "check"],
  ["preview", "serve"],
  ["dev", "serve"],
  ["breaking", "diff"],
])("spec %s leads to spec %s", async (other, here) => {
  expect(await runHere(tmpdir(), [other, "--all"])).toEqual({
    code: 2,
    out: "",
    error: `spec: There is no command '${other}'; 'spec ${here}' is what does it here.\n`,
  });
});

it("a misspelt command and a misspelt option suggest the right ones", async () => {
  expect((await runHere(tmpdir(), ["chekc"])).error).toContain("(Did you mean check?)");
  expect((await runHere(tmpdir(), ["check", "--max-warning", "0"])).error).toContain(
    "(Did you mean --max-warnings?)",
  );
});
