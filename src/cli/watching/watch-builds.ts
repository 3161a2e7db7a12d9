import { realpathSync } from "node:fs";
import { packageRoot } from "../../package-root.ts";
import type { Change } from "../../watch/snapshot.ts";
import { type ProjectWatch, watchProject } from "../../watch/watch-project.ts";
import type { Builder } from "../builder.ts";
import type { Console } from "../console.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { pathInside } from "../paths/path-inside.ts";
import { type Attempt, createAttempts } from "./attempts.ts";

export interface WatchBuildsOptions {
  root: string;
  builder: Builder;
  /** The folder that is published into, absolute. */
  output?: string;
  /** Texts that stand for others in all files. */
  substitutions: ReadonlyMap<string, string>;
  poll: boolean;
  /** Makes something of each build, and gives the files that it wrote; the changes are those since the one before. */
  publish: (attempt: Attempt, changes: readonly Change[]) => readonly string[];
  /** Given the watch as soon as it watches. */
  started?: (watch: ProjectWatch) => void;
}

/**
 * Builds a project now and after each change, until the user ends it.
 * @throws UsageError where the first build lacks what the command line names
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

/** @param failed called with what ends the watching: an error of ours, or a `UsageError` of the first build */
function watchBuilds(
  console: Console,
  options: WatchBuildsOptions,
  failed: (error: unknown) => void,
): Promise<ProjectWatch> {
  const { builder, output, substitutions, poll, publish } = options;
  const root = realpathSync(options.root);
  expectLongRun();
  const { attempt, concerns, prefetch } = createAttempts(console, root, builder, substitutions);
  return watchProject({
    root,
    output: output === undefined ? undefined : pathInside(root, output),
    poll,
    build: attempt,
    concerns,
    mayHaveChanged: prefetch,
    publish: (result, changes) =>
      publish(result, changes).flatMap((written) => pathInside(root, written) ?? []),
    refused: (code) =>
      console.error(
        `spec: The system cannot watch this project (${code}): its files are looked at again and again instead.\n`,
      ),
    failed,
  });
}

/** Takes back the flags that `bin/spec.cjs` gave V8 for a command that ends soon. */
function expectLongRun(): void {
  const { createRequire } = process.getBuiltinModule("node:module");
  const shortRun: { expectLongRun(): void } = createRequire(packageRoot)("./bin/short-run.cjs");
  shortRun.expectLongRun();
}
