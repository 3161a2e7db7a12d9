import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { type Block, blocksOf, wholeText, withTexts } from "./documented.ts";

const spec = fileURLToPath(new URL("../../bin/spec.cjs", import.meta.url));

/** Commands that go on until somebody ends them. */
const goesOn = /^(?:npx )?spec (?:serve|watch)\b/;

/**
 * Does what a page of the documentation tells its readers, in a new folder: writes the files that it shows, and runs the
 * commands of its blocks of `console`, each in bash. `npx spec` is the built command; `npm install` does nothing, since it is
 * there already. Gives the page with what the commands printed. In what the page shows a line `…` stands for any lines, and
 * numbers of milliseconds, ports and ids of commits may differ.
 */
export async function runPage(page: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "spec-docs-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const env = environment(home);
  let folder = join(home, "project");
  mkdirSync(folder);
  const printed = new Map<Block, string>();
  for (const block of blocksOf(page)) {
    if (block.file !== undefined) write(join(folder, block.file), wholeText(block.text));
    if (block.language !== "console") continue;
    let text = "";
    for (const { command, output } of commandsIn(block.text)) {
      text += `$ ${command}\n`;
      const [, target] = /^cd (\S+)$/.exec(command) ?? [];
      if (target !== undefined) folder = resolve(folder, target);
      else {
        const actual = await run(command, { cwd: folder, env, lines: output.split("\n").length - 1 });
        text += fits(output, actual) ? output : actual;
      }
    }
    printed.set(block, text);
  }
  return withTexts(page, printed);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The commands of a block, with what the page says that each prints; `\` at the end of a line continues a command. */
function commandsIn(text: string): { command: string; output: string }[] {
  return [...text.matchAll(/^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)/gm)].map(
    ([, command = "", output = ""]) => ({ command, output }),
  );
}

/** What commands are run with: a folder of programs of its own, and an author for git. */
function environment(home: string): NodeJS.ProcessEnv {
  const bin = join(home, "bin");
  const programs = {
    spec: `exec "${process.execPath}" "${spec}" "$@"`,
    specwright: `exec "${process.execPath}" "${spec}" "$@"`,
    npx: 'exec "$@"',
    npm: 'case "$1" in install|ci) ;; *) echo "npm $1 is not run here" >&2; exit 1 ;; esac',
  };
  for (const [name, program] of Object.entries(programs)) {
    write(join(bin, name), `#!/usr/bin/env bash\n${program}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const { GITHUB_ACTIONS: _, NO_COLOR: __, FORCE_COLOR: ___, ...rest } = process.env;
  const settings = { "init.defaultBranch": "main", "user.name": "A", "user.email": "a@library.example" };
  return {
    ...rest,
    PATH: `${bin}${delimiter}${process.env["PATH"]}`,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_COUNT: String(Object.keys(settings).length),
    ...Object.fromEntries(
      Object.entries(settings).flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

/** Runs one command; one that goes on is ended after so many lines. Gives what it printed, errors among it. */
function run(
  command: string,
  { cwd, env, lines }: { cwd: string; env: NodeJS.ProcessEnv; lines: number },
): Promise<string> {
  const isEndless = goesOn.test(command);
  const child = spawn("bash", ["-c", isEndless ? `exec ${command} 2>&1` : `exec 2>&1\n${command}`], {
    cwd,
    env,
  });
  let text = "";
  return new Promise((done) => {
    child.stdout.setEncoding("utf8").on("data", (more: string) => {
      text += more;
      if (isEndless && text.split("\n").length > lines) child.kill("SIGINT");
    });
    child.on("close", () => done(text));
  });
}

/** Whether a command printed what the page says. */
function fits(said: string, printed: string): boolean {
  const pattern = said
    .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
    .replace(/^…\n/gm, "(?:.*\\n)*?")
    .replace(/\d+ ms\b/g, "\\d+ ms")
    .replace(/(127\\\.0\\\.0\\\.1):\d+/g, "$1:\\d+")
    .replace(/\b[0-9a-f]{7,40}\b/g, "[0-9a-f]{7,40}");
  return new RegExp(`^${pattern}$`).test(printed);
}
