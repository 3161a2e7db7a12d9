import { existsSync, realpathSync } from "node:fs";
import { relative, sep } from "node:path";
import type { BuildResult } from "../build/build.ts";
import { type PlacedFinding, placeFindings } from "../diagnostics/placed.ts";
import type { Change } from "../watch/snapshot.ts";
import { type ProjectWatch, watchProject } from "../watch/watch-project.ts";
import type { Builder } from "./builder.ts";
import type { Console } from "./console.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "./exit-codes.ts";
import { openProject, type Session } from "./session.ts";
import { UsageError } from "./usage-error.ts";

/** A build of a project as it was at one moment. */
export interface Attempt {
  /** When it began, on the clock of `performance.now()`. */
  began: number;
  findings: readonly PlacedFinding[];
  /** Why nothing could be built, where that is no finding. */
  failure?: string;
  /** What was built; absent where nothing could be. */
  built?: { session: Session; result: BuildResult };
  /** Whether it may be published: it was built, and no finding is an error. */
  isGood: boolean;
}

export interface WatchBuildsOptions {
  root: string;
  build: Builder;
  /** The folder that is published into, absolute. */
  output?: string;
  poll: boolean;
  /** Makes something of each build, and gives the files that it wrote; the changes are those since the one before. */
  publish: (attempt: Attempt, changes: readonly Change[]) => readonly string[];
  /** Given the watch as soon as it watches. */
  started?: (watch: ProjectWatch) => void;
}

/**
 * Builds a project now and after each change, until the user ends it.
 * @throws UsageError where the first build lacks what the command line asks for
 */
export async function watchUntilEnd(console: Console, options: WatchBuildsOptions): Promise<ExitCode> {
  const interrupted = console.interrupted();
  let failed = (_error: unknown) => {};
  const failure = new Promise<never>((_, reject) => {
    failed = reject;
  });
  const watching = watchBuilds(console, options, failed);
  watching.then(options.started, failed);
  try {
    await Promise.race([interrupted, failure]);
  } finally {
    // Nobody waits for it: a user who ends a command in its first second would.
    watching.then((watch) => watch.close()).catch(() => {});
  }
  return exitCodes.success;
}

/** @param failed told what ends the watching: a fault of ours, or a `UsageError` of the first build */
function watchBuilds(
  console: Console,
  options: WatchBuildsOptions,
  failed: (error: unknown) => void,
): Promise<ProjectWatch> {
  const { build, output, poll, publish } = options;
  const root = realpathSync(options.root);
  const inRoot = (path: string) => relative(root, path).split(sep).join("/");
  let session: Session | undefined;

  const attempt = (): Attempt => {
    const began = performance.now();
    const isFirst = session === undefined;
    try {
      if (!existsSync(root)) throw new UsageError("The folder of the project is gone.");
      session = openProject(console, root);
      const result = build(session);
      const counted = session.findings;
      const findings = placeFindings(counted, session.io.sources.position);
      const isGood = exitCodeOf(counted) === exitCodes.success;
      return { began, findings, built: { session, result }, isGood };
    } catch (error) {
      if (isFirst || !(error instanceof UsageError)) throw error;
      return { began, findings: [], failure: error.message, isGood: false };
    }
  };

  return watchProject({
    root,
    output: output === undefined ? undefined : inRoot(output),
    poll,
    build: attempt,
    concerns: (path) => session?.files.concerns(path) ?? true,
    publish: (result, changes) => publish(result, changes).map(inRoot),
    refused: (code) =>
      console.error(
        `spec: The system cannot watch this project (${code}): its files are looked at again and again instead.\n`,
      ),
    failed,
  });
}
