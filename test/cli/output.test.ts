import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { runs } from "../helpers/runs.ts";
import { smallProject } from "../helpers/small-project.ts";
import { startSpec } from "../helpers/start-spec.ts";

const spec = fileURLToPath(new URL("../../bin/spec.cjs", import.meta.url));
/** How often each line is tried: when a reader goes is chance. */
const tries = runs(2);

const chapter = (errors: number) =>
  `Introduction\n============\n\n${Array.from({ length: errors }, (_, index) => `See nowhere-${index}_.\n`).join("\n")}`;
/** More errors than a pipe holds at once. */
const broken = { ...smallProject, "specification/intro.rst": chapter(3000) };

/** Runs a pipe in bash, in which `$SPEC` is the command: the exit code of its first part, and what was printed. */
function runPipe(cwd: string, pipe: string) {
  const { stdout, stderr } = spawnSync("bash", ["-c", `${pipe}; echo "exit \${PIPESTATUS[0]}"`], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, SPEC: `${process.execPath} ${spec}` },
  });
  return { code: Number(/exit (\d+)\n$/.exec(stdout)?.[1]), printed: stdout + stderr };
}

describe("where the output cannot go", () => {
  it.each([
    ["$SPEC check | head -1", 1],
    ["$SPEC check | true", 1],
    ["$SPEC check | (sleep 0.5; true)", 1],
    ["$SPEC check 2>/dev/null | true", 1],
    ["$SPEC check 2>&1 | true", 1],
    ["$SPEC check --format json | head -1", 1],
    ["$SPEC build 2>&1 | head -1", 1],
    ["$SPEC check > /dev/full", 2],
    ["$SPEC check > /dev/full 2>&1", 2],
    ["$SPEC build 2> /dev/full", 2],
  ])("%s ends with %i and without a stack", (pipe, code) => {
    const root = projectOnDisk(broken);
    for (let time = 0; time < tries; time++) {
      const run = runPipe(root, pipe);
      expect(run.printed).not.toMatch(/^\s+at |Unhandled|error of spec/m);
      expect(run.code).toBe(code);
    }
  });

  it("success stays success for a reader that has seen enough", () => {
    const root = projectOnDisk({ ...smallProject, "specification/intro.rst": chapter(0) });
    expect(runPipe(root, "$SPEC check | true").code).toBe(0);
    expect(runPipe(root, "$SPEC sections | head -1").code).toBe(0);
    expect(runPipe(root, "$SPEC check > /dev/full").code).toBe(2);
  });

  it("waits for a slow reader, and loses nothing", () => {
    const root = projectOnDisk(broken);
    const { printed } = runPipe(root, "$SPEC check | (sleep 1; wc -l)");
    expect(printed).toMatch(new RegExp(`^${runSpec(root, ["check"]).out.split("\n").length - 1}$`, "m"));
  });

  it("a command that goes on until it is ended ends with its reader", async () => {
    const root = projectOnDisk(smallProject);
    const { child, ended, line } = startSpec(root, ["watch"]);
    expect(await line()).toMatch(/^First build/);
    child.stdout.destroy();
    writeFileSync(join(root, "specification/intro.rst"), chapter(0));
    expect(await ended).toBe(0);
  });
});

describe("colours", () => {
  const isColoured = (env: Record<string, string>) =>
    runSpec(projectOnDisk({ ...smallProject, "specification/intro.rst": chapter(1) }), ["check"], {
      NO_COLOR: "",
      TERM: "xterm",
      ...env,
    }).out.includes("\u001b[");

  it.each(["", "0", "false"])("stay off where FORCE_COLOR is '%s'", (FORCE_COLOR) => {
    expect(isColoured({ FORCE_COLOR })).toBe(false);
  });

  it.each(["1", "true", "3"])("are on where FORCE_COLOR is '%s', but for NO_COLOR", (FORCE_COLOR) => {
    expect(isColoured({ FORCE_COLOR })).toBe(true);
    expect(isColoured({ FORCE_COLOR, NO_COLOR: "1" })).toBe(false);
    expect(isColoured({ FORCE_COLOR, TERM: "dumb" })).toBe(false);
  });
});
