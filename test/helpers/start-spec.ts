import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const spec = fileURLToPath(new URL("../../bin/spec.cjs", import.meta.url));

/** Starts the built command, until the test ends; `line` waits for the next line of its output. */
export function startSpec(cwd: string, args: string[]) {
  const child = spawn(process.execPath, [spec, ...args], { cwd });
  onTestFinished(() => void child.kill("SIGKILL"));
  let error = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    error += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, ended, line: lineReader(child, ended), error: () => error };
}

function lineReader({ stdout }: ChildProcessWithoutNullStreams, ended: Promise<unknown>) {
  let text = "";
  let wake = () => {};
  stdout.setEncoding("utf8").on("data", (more: string) => {
    text += more;
    wake();
  });
  return async (): Promise<string> => {
    while (!text.includes("\n")) {
      const more = new Promise<"more">((resolve) => {
        wake = () => resolve("more");
      });
      if ((await Promise.race([more, ended])) !== "more") throw new Error("the command ended");
    }
    const line = text.slice(0, text.indexOf("\n"));
    text = text.slice(line.length + 1);
    return line;
  };
}
