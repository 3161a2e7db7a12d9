import { relative } from "node:path";
import type { Change } from "../../watch/snapshot.ts";
import { createBuilder } from "../builder.ts";
import type { Console } from "../console.ts";
import type { ExitCode } from "../exit-codes.ts";
import { outputFolder } from "../output/output-folder.ts";
import { type ProtectionOptions, protectSources } from "../output/protection.ts";
import { publishFiles } from "../output/publish-files.ts";
import { shownPaths } from "../paths/shown-paths.ts";
import { projectRoot } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import type { Attempt } from "../watching/attempts.ts";
import { showRebuild } from "../watching/show-rebuild.ts";
import { watchUntilEnd } from "../watching/watch-builds.ts";
import { published } from "../watching/watch-status.ts";
import type { BuildCommandOptions } from "./build.ts";

export interface WatchCommandOptions extends BuildCommandOptions {
  poll?: boolean;
}

/** `spec watch [TARGET…]`, `spec build --watch [TARGET…]`: ends when the user ends it, with 0 whatever was found. */
export async function runWatch(
  console: Console,
  targets: readonly string[],
  { directory, out, set, poll = false, quiet = false, ...options }: WatchCommandOptions,
): Promise<ExitCode> {
  const root = projectRoot(console, directory);
  const output = outputFolder(console, root, out);
  const builder = await createBuilder(targets, { ...options, again: true });
  const paths = shownPaths(console.cwd, root);
  const shown = { quiet, footer: "Watching for changes; Ctrl-C ends.", paths };
  const own = new Set<string>();
  let isFirst = true;
  const publish = (attempt: Attempt, changes: readonly Change[]): string[] => {
    const { outcome, written, isGood } = publishBuild(console, attempt, {
      templates: options.templates,
      output,
      isSite: options.site === true,
      own,
      isFirst,
    });
    for (const path of written) own.add(path);
    isFirst = false;
    showRebuild(console, attempt, { changes, outcome, isGood }, shown);
    return written;
  };
  return watchUntilEnd(console, { root, builder, output, substitutions: set, poll, publish });
}

/** Publishes what may be, and tells what came of it. @throws UsageError where the first build cannot be written */
function publishBuild(
  console: Console,
  { built, failure, isGood }: Attempt,
  { output, isSite, isFirst, ...options }: ProtectionOptions & PublishChoices,
): Published {
  if (built === undefined) return { outcome: failure ?? "", written: [], isGood: false };
  if (!isGood) return { outcome: "nothing published", written: [], isGood };
  const { files, copies } = built.result;
  try {
    // The lists of anchors are for what is published for good: while a title is being written, each build has another.
    const { paths, written, removed } = publishFiles(
      output,
      { files, copies, others: new Map(), isSite },
      protectSources(built.session, console, options),
    );
    const names = written.map((path) => relative(output, path));
    return {
      outcome: published(names, paths.length - names.length),
      written: [...written, ...removed],
      isGood,
    };
  } catch (error) {
    if (isFirst || !(error instanceof UsageError)) throw error;
    return { outcome: error.message, written: [], isGood: false };
  }
}

interface PublishChoices {
  output: string;
  isSite: boolean;
  isFirst: boolean;
}

interface Published {
  outcome: string;
  /** Absolute paths of files. */
  written: string[];
  isGood: boolean;
}
