import { relative } from "node:path";
import { prettyFindings } from "../../diagnostics/formats/pretty.ts";
import type { PlacedFinding } from "../../diagnostics/placed.ts";
import type { Change } from "../../watch/snapshot.ts";
import { createBuilder, outputFolder } from "../builder.ts";
import type { Console } from "../console.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { publishFiles } from "../publish-files.ts";
import { projectRoot } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { type Attempt, watchBuilds } from "../watch-builds.ts";
import { published, type Rebuild, statusBlock, statusLine } from "../watch-status.ts";
import type { BuildCommandOptions } from "./build.ts";

export interface WatchCommandOptions extends BuildCommandOptions {
  poll?: true;
}

/** `spec watch [TARGET…]`, `spec build --watch [TARGET…]`: ends when the user ends it, with 0 whatever was found. */
export async function runWatch(
  console: Console,
  targets: readonly string[],
  { directory, out, poll, quiet, ...options }: WatchCommandOptions,
): Promise<ExitCode> {
  const root = projectRoot(console, directory);
  const output = outputFolder(console, root, out);
  const build = await createBuilder(targets, options);
  const ended = console.interrupted();
  let isFirst = true;

  const publish = (attempt: Attempt, changes: readonly Change[]): string[] => {
    const { outcome, written, isGood } = publishBuild(attempt, output, isFirst);
    isFirst = false;
    const milliseconds = performance.now() - attempt.began;
    const rebuild = { changes, outcome, milliseconds, findings: attempt.findings, isGood };
    if (console.screen && !quiet) showScreen(console, rebuild, attempt);
    else showLines(console, rebuild, attempt, quiet === true);
    return written;
  };

  return new Promise((resolve, reject) => {
    const watching = watchBuilds(console, {
      root,
      build,
      output,
      poll: poll === true,
      publish,
      failed: reject,
    });
    watching.catch(reject);
    ended.then(async () => {
      await (await watching).close();
      resolve(exitCodes.success);
    }, reject);
  });
}

/** Publishes what may be, and tells what came of it. @throws UsageError where the first build cannot be written */
function publishBuild({ built, failure, isGood }: Attempt, output: string, isFirst: boolean): Published {
  if (built === undefined) return { outcome: failure ?? "", written: [], isGood: false };
  if (!isGood) return { outcome: "nothing published", written: [], isGood };
  const { files } = built.result;
  try {
    // The lists of anchors are for what is published for good: while a title is being written, each build has another.
    const { written, removed } = publishFiles(output, files);
    const names = written.map((path) => relative(output, path));
    return {
      outcome: published(names, files.size - names.length),
      written: [...written, ...removed],
      isGood,
    };
  } catch (error) {
    if (isFirst || !(error instanceof UsageError)) throw error;
    return { outcome: error.message, written: [], isGood: false };
  }
}

interface Published {
  outcome: string;
  /** Absolute paths of files. */
  written: string[];
  isGood: boolean;
}

const CLEAR = "\u001b[2J\u001b[H";

/** Shows nothing but the last rebuild. The findings come first: the status stays in sight however many there are. */
function showScreen(console: Console, rebuild: Rebuild, attempt: Attempt): void {
  const time = new Date().toTimeString().slice(0, "hh:mm:ss".length);
  const findings = formatFindings(console, attempt, rebuild.findings);
  console.out(
    `${CLEAR}${findings}${statusBlock(rebuild, time, console.colours)}Watching for changes; Ctrl-C ends.\n`,
  );
}

function showLines(console: Console, rebuild: Rebuild, attempt: Attempt, quiet: boolean): void {
  const shown = quiet ? rebuild.findings.filter(({ severity }) => severity === "error") : rebuild.findings;
  console.error(formatFindings(console, attempt, shown));
  console.out(statusLine(rebuild));
}

/** The findings without their number, which the status tells. */
function formatFindings(console: Console, { built }: Attempt, findings: readonly PlacedFinding[]): string {
  const { terminal: frames, colours } = console;
  const text = (file: string) => built?.session.io.sources.text(file);
  return prettyFindings(findings, { text, frames, colours });
}
