import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runSpec } from "../helpers/run-spec.ts";

/** The script for a shell, in a file. */
function scriptFor(shell: string): string {
  const folder = mkdtempSync(join(tmpdir(), "spec-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "completion");
  writeFileSync(file, runSpec(folder, ["completion", shell]).out);
  return file;
}

/** What a shell says to a program in its own language. */
function ask(shell: string, program: string): string[] {
  const { stdout, stderr } = spawnSync(shell, ["-c", program], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

const has = (shell: string) => spawnSync(shell, ["-c", "exit 0"]).status === 0;

/** What is typed, the last word unfinished, and all that the shell is to offer. */
const typed: [words: string[], offered: string[]][] = [
  [
    ["spec", "c"],
    ["check", "check-examples", "completion", "coverage"],
  ],
  [["specwright", "check", "--ma"], ["--max-warnings"]],
  [
    ["spec", "check", "--format", "s"],
    ["sarif", "stylish"],
  ],
  [["spec", "build", "--format", "r"], ["rst"]],
  [["spec", "diff", "--fail-on", "b"], ["breaking"]],
  [
    ["spec", "check", "--only", "example-m"],
    ["example-media-type", "example-mismatch"],
  ],
  [["spec", "explain", "chapter-m"], ["chapter-missing"]],
  [["spec", "completion", "f"], ["fish"]],
];

describe.runIf(has("bash"))("completion in bash", () => {
  it.each(typed)("of %j offers %j", (words, offered) => {
    const list = words.map((word) => `'${word}'`).join(" ");
    const program = `source ${scriptFor("bash")}; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _spec; printf '%s\\n' "\${COMPREPLY[@]}"`;
    expect(ask("bash", program).sort()).toEqual(offered);
  });

  it("leaves names of files to the shell", () => {
    const program = `source ${scriptFor("bash")}; COMP_WORDS=(spec check ap); COMP_CWORD=2; _spec; echo "\${#COMPREPLY[@]}"; complete -p spec specwright`;
    const [count, ...registered] = ask("bash", program);
    expect(count).toBe("0");
    expect(registered).toEqual(["spec", "specwright"].map((name) => `complete -o default -F _spec ${name}`));
  });
});

describe.runIf(has("fish"))("completion in fish", () => {
  it.each(typed)("of %j offers %j", (words, offered) => {
    const lines = ask("fish", `source ${scriptFor("fish")}; complete -C'${words.join(" ")}'`);
    expect(lines.map((line) => line.split("\t")[0]).sort()).toEqual(offered);
  });
});

describe.runIf(has("zsh"))("completion in zsh", () => {
  // What zsh offers can only be seen on a terminal.
  it("is a script that zsh takes, for both names", () => {
    const program = `autoload -Uz compinit && compinit -D -u; source ${scriptFor("zsh")}; print -l $_comps[spec] $_comps[specwright]`;
    expect(ask("zsh", program)).toEqual(["_spec", "_spec"]);
  });
});

it("completion names the shells where one is unknown", () => {
  const run = runSpec(tmpdir(), ["completion", "tcsh"]);
  expect(run.code).toBe(2);
  expect(run.out).toBe("");
  expect(run.error).toContain("Allowed choices are bash, zsh, fish.");
});
