import { fstatSync, writeSync } from "node:fs";
import { exitCodes } from "./exit-codes.ts";
import { UsageError } from "./usage-error.ts";

/** Where a command prints to, and what it must know of that. */
export interface Console {
  out(text: string): void;
  error(text: string): void;
  /** Whether people read the output on a terminal: findings then come with the lines around them. */
  terminal: boolean;
  colours: boolean;
  /** Whether the terminal can be cleared. */
  screen: boolean;
  /** Whether the run is a step of GitHub Actions, which turns findings into annotations. */
  githubActions: boolean;
  cwd: string;
  /** Waits until the user, or the system, asks the process to end. What is left to do then must be short. */
  interrupted: () => Promise<void>;
}

/** The console of this process. */
export function processConsole(): Console {
  const terminal = isTerminal(1) && isTerminal(2);
  const { env } = process;
  const dumb = env["TERM"] === "dumb";
  const refused = (env["NO_COLOR"] ?? "") !== "" || dumb;
  const forced = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0";
  return {
    out: (text) => print(1, text),
    error: (text) => print(2, text),
    terminal,
    colours: !refused && (forced || terminal),
    screen: terminal && !dumb,
    githubActions: env["GITHUB_ACTIONS"] === "true",
    cwd: process.cwd(),
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
      }),
  };
}

/** Asks Node only where it can be true: Node loads all of its streams to answer. */
function isTerminal(descriptor: 1 | 2): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && stream(descriptor).isTTY === true;
  } catch {
    return false;
  }
}

/** Whether there was a reader too slow for writing at once. */
let isSlow = false;

/** Ends the process at once, unless there is still something to write: Node takes ten milliseconds to end by itself. */
export function endProcess(exitCode: number): void {
  process.exitCode = exitCode;
  if (!isSlow) process.exit();
}

/** Writes without Node's streams, unless the reader is too slow for that. */
function print(descriptor: 1 | 2, text: string): void {
  // What is still to be written comes first.
  if (isSlow) return void stream(descriptor).write(text);
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    // A reader that stops early, such as `spec sections | head`, is no fault.
    if (code === "EPIPE") process.exit(0);
    if (code !== "EAGAIN") refuse(descriptor, code);
    isSlow = true;
    stream(descriptor).write(bytes.subarray(written));
  }
}

/** The disk is full, say. @throws UsageError as long as there is somebody left to tell */
function refuse(descriptor: 1 | 2, code: unknown): never {
  if (descriptor === 2) process.exit(exitCodes.usage);
  throw new UsageError(`The output cannot be written (${code}).`);
}

function stream(descriptor: 1 | 2): NodeJS.WriteStream {
  return descriptor === 1 ? process.stdout : process.stderr;
}
