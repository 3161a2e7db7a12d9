import { onTestFinished } from "vitest";
import { runServe } from "../../src/cli/commands/serve.ts";
import { keepingConsole } from "../helpers/keeping-console.ts";

/** Runs `spec serve` in this process until the test ends, on any free port. */
export async function startServing(
  root: string,
  options: { editor?: string; check?: boolean; revisions?: boolean } = {},
) {
  let end = () => {};
  const interrupted = new Promise<void>((resolve) => {
    end = resolve;
  });
  const console = keepingConsole(root, interrupted);
  const lines: string[] = [];
  let wake = () => {};
  console.out = (line) => {
    lines.push(line);
    wake();
  };
  const ended = runServe(console, [], {
    define: new Map(),
    set: new Map(),
    check: true,
    host: "127.0.0.1",
    port: 0,
    ...options,
  });
  onTestFinished(async () => {
    end();
    await ended;
  });
  const line = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = lines.find((each) => pattern.test(each));
      if (found !== undefined) return found;
      const more = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([more, ended.then(() => Promise.reject(new Error("the command ended")))]);
    }
  };
  const [address = ""] = /http:\S+\//.exec(await line(/http:/)) ?? [];
  return { address, line };
}
