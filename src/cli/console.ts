import { fstatSync } from "node:fs";
import { printable } from "../printable.ts";
import { descriptorWriter } from "./descriptor.ts";
import { exitCodes } from "./exit-codes.ts";
import { UsageError } from "./usage-error.ts";

/**
 * What is printed: `text` is made printable on its way; `styled` text was, by who coloured it; a `product` is what users
 * send to a file, and stays as it is but on a terminal.
 */
export type PrintedKind = "text" | "styled" | "product";

/** Prints `text`, where nothing else is said. @throws UsageError where it cannot be written, as on a full disk */
export type Print = (text: string, kind?: PrintedKind) => void;

/** Where a command prints to, and what it must know of that. */
export interface Console {
  out: Print;
  error: Print;
  /** Shows a short text in a line of the terminal until something else is printed, or takes it away; absent without a terminal. */
  status?: (text: string | undefined) => void;
  /** Whether people read the output on a terminal: findings then come with the lines around them. */
  terminal: boolean;
  colours: boolean;
  /** Whether the terminal can be cleared. */
  screen: boolean;
  /** Whether the run is a step of GitHub Actions, which turns findings into annotations. */
  githubActions: boolean;
  cwd: string;
  /**
   * Waits until the user, or the system, asks the process to end, or nobody reads its output any more. What is left to do
   * then must be short.
   */
  interrupted: () => Promise<void>;
}

/** The console of this process. */
export function processConsole(): Console {
  const showsOutput = isTerminal(1);
  const showsErrors = isTerminal(2);
  const terminal = showsOutput && showsErrors;
  const { env } = process;
  const dumb = env["TERM"] === "dumb";
  let closed = () => {};
  const isClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const writeError = descriptorWriter(2, closed);
  let showsStatus = false;
  const clearStatus = () => {
    if (showsStatus) writeError("\r\x1b[K");
    showsStatus = false;
  };
  const print = (write: (text: string) => void, isShown: boolean): Print => {
    const isSafe = { text: false, styled: true, product: !isShown };
    return (text, kind = "text") => {
      clearStatus();
      write(isSafe[kind] ? text : printable(text));
    };
  };
  const error = print(writeError, showsErrors);
  const showStatus = (text: string | undefined) => {
    clearStatus();
    if (text === undefined) return;
    showsStatus = true;
    writeError(text);
  };
  return {
    out: print(descriptorWriter(1, closed), showsOutput),
    error: (...printed) => unlessRefused(() => error(...printed)),
    ...(terminal && !dumb && { status: showStatus }),
    terminal,
    colours: !dumb && wantsColours(env, terminal),
    screen: terminal && !dumb,
    githubActions: env["GITHUB_ACTIONS"] === "true",
    cwd: process.cwd(),
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
        isClosed.then(resolve);
      }),
  };
}

/** What the user's environment says of colours: one of both variables that is empty says nothing. */
function wantsColours({ NO_COLOR, FORCE_COLOR }: NodeJS.ProcessEnv, usually: boolean): boolean {
  if (NO_COLOR) return false;
  return FORCE_COLOR ? FORCE_COLOR !== "0" && FORCE_COLOR !== "false" : usually;
}

/** Where errors cannot be written, there is nobody left to tell. */
function unlessRefused(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.exit(exitCodes.usage);
  }
}

/** Asks Node only where it can be true: Node loads all of its streams to answer. */
function isTerminal(descriptor: 1 | 2): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && stream(descriptor).isTTY === true;
  } catch {
    return false;
  }
}

function stream(descriptor: 1 | 2): NodeJS.WriteStream {
  return descriptor === 1 ? process.stdout : process.stderr;
}
