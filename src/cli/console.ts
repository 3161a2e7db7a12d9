/** Where a command prints to, and what it must know of that. */
export interface Console {
  out(text: string): void;
  error(text: string): void;
  /** Whether people read the output on a terminal: findings then come with the lines around them. */
  terminal: boolean;
  colours: boolean;
  /** Whether the run is a step of GitHub Actions, which turns findings into annotations. */
  githubActions: boolean;
  cwd: string;
}

/** The console of this process. */
export function processConsole(): Console {
  const terminal = process.stdout.isTTY === true && process.stderr.isTTY === true;
  const { env } = process;
  const refused = env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "";
  const forced = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0";
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    terminal,
    colours: !refused && (forced || terminal),
    githubActions: env["GITHUB_ACTIONS"] === "true",
    cwd: process.cwd(),
  };
}
