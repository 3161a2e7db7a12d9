import { dirname } from "node:path";

/** What git answered. */
export interface GitAnswer {
  /** The exit code; absent where git did not start, or did not end in time. */
  code?: number;
  out: string;
  isMissing?: true;
}

/** Ample for a repository of half a million files. */
const MOST_OUTPUT = 200_000_000;
/** A repository may hold a pipe in the place of a file, which git would wait for. In milliseconds. */
const LONGEST = 5000;

/**
 * What keeps git from starting programs that a repository's configuration names. It is the second wall: only commands are
 * asked that read no working tree, and so need no filter (docs/decisions/0001-git-runs-nothing.md).
 */
const SAFE = [
  "--no-pager",
  "--no-optional-locks",
  "--no-replace-objects",
  ...["core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.allow=never"].flatMap((each) => [
    "-c",
    each,
  ]),
  // A folder of the project may be laid out as a repository; git asks it for nothing.
  ...["-c", "safe.bareRepository=explicit"],
];

export function runGit(root: string, args: readonly string[]): GitAnswer {
  // Imported above, it would cost every run a fifth of Node's own start.
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const { status, stdout, error } = spawnSync("git", ["-C", root, ...SAFE, ...args], {
    ...options(),
    stdio: ["ignore", "pipe", "ignore"],
  });
  return answer(status, stdout, error);
}

/** What git writes to its output, byte by byte, when it reads `input`; `undefined` where it does not end well. */
export function runGitOnInput(root: string, args: readonly string[], input: string): Buffer | undefined {
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const { encoding: _, ...rest } = options();
  const { status, stdout } = spawnSync("git", ["-C", root, ...SAFE, ...args], {
    ...rest,
    input,
    stdio: ["pipe", "pipe", "ignore"],
  });
  return status === 0 ? stdout : undefined;
}

/** The same while other things are done. */
export function runGitAside(root: string, args: readonly string[]): Promise<GitAnswer> {
  const { execFile } = process.getBuiltinModule("node:child_process");
  return new Promise((resolve) => {
    execFile("git", ["-C", root, ...SAFE, ...args], options(), (error, stdout) => {
      const status = error === null ? 0 : typeof error.code === "number" ? error.code : null;
      resolve(answer(status, stdout, error ?? undefined));
    });
  });
}

function answer(status: number | null, stdout: string | null, error: Error | undefined): GitAnswer {
  const isMissing = error !== undefined && "code" in error && error.code === "ENOENT";
  return {
    ...(status !== null && { code: status }),
    out: status === null ? "" : (stdout ?? ""),
    ...(isMissing && { isMissing }),
  };
}

const options = () => ({
  // Windows looks for programs in the working folder first: not in that of the project.
  cwd: dirname(process.execPath),
  env: environment(),
  encoding: "utf8" as const,
  timeout: LONGEST,
  killSignal: "SIGKILL" as const,
  maxBuffer: MOST_OUTPUT,
  windowsHide: true,
});

/** What the user's own settings of git may say here: whom to trust, and how far up to look for a repository. */
const KEPT = /^GIT_(?:CONFIG_|CEILING_DIRECTORIES$|DISCOVERY_ACROSS_FILESYSTEM$)/;

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") || KEPT.test(name));
  return {
    ...Object.fromEntries(own),
    GIT_NO_LAZY_FETCH: "1",
    // No protocol is named so: versions of git that fetch all the same may use none.
    GIT_ALLOW_PROTOCOL: "none",
    GIT_TERMINAL_PROMPT: "0",
  };
}
