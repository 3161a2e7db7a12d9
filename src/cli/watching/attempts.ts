import { existsSync } from "node:fs";
import type { AlreadyRead, BuildMemory, BuildResult } from "../../build/build.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { groupFindings } from "../../diagnostics/house-style.ts";
import { type PlacedFinding, placeFindings } from "../../diagnostics/placed.ts";
import type { Known } from "../../source/sources.ts";
import type { Change } from "../../watch/snapshot.ts";
import type { Builder } from "../builder.ts";
import type { Console } from "../console.ts";
import { exitCodeOf, exitCodes } from "../exit-codes.ts";
import { createGitAhead } from "../git/git-ahead.ts";
import type { Trace } from "../node-files.ts";
import { openProject, type Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";

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

/** Builds of one project, one after the other. */
export interface Attempts {
  /**
   * Builds the project as it is now. What no change concerns is taken from the build before.
   * @throws UsageError where the first lacks what the command line names
   */
  attempt(changes: readonly Change[]): Attempt;
  /** Whether a change may change what the last attempt gave. */
  concerns(change: Change): boolean;
  /** Something may have changed, and there may be an attempt soon. */
  prefetch(): void;
}

/**
 * @param root the project's folder, every link followed
 * @param substitutions texts that stand for others in all files
 */
export function createAttempts(
  console: Console,
  root: string,
  builder: Builder,
  substitutions: ReadonlyMap<string, string>,
): Attempts {
  const memory: BuildMemory = { judged: new Map() };
  const { describe: git, prefetch } = createGitAhead(root);
  let session: Session | undefined;
  let reading: Reading | undefined;
  return {
    attempt(changes) {
      const began = performance.now();
      const isFirst = session === undefined;
      const before = reading;
      reading = undefined;
      try {
        if (!existsSync(root)) throw new UsageError("The folder of the project is gone.");
        const kept = changes.some((change) => before && touches(change, before.trace)) ? undefined : before;
        session = openProject(console, root, {
          ...{ git, substitutions },
          ...(kept ?? { parsed: before?.known.parsed }),
        });
        const read = kept ?? readProject(session, builder);
        const result = builder.build(session, { read: read.read, memory });
        reading = read;
        const counted = session.settled().findings;
        const findings = groupFindings(placeFindings(counted, session.io.sources.position));
        const isGood = exitCodeOf(counted) === exitCodes.success;
        return { began, findings, built: { session, result }, isGood };
      } catch (error) {
        if (isFirst || !(error instanceof UsageError)) throw error;
        return { began, findings: [], failure: error.message, isGood: false };
      }
    },
    concerns: (change) =>
      [session?.files.trace(), reading?.trace].some((trace) => !trace || touches(change, trace)),
    prefetch,
  };
}

/** A project as it was read for several builds. */
interface Reading {
  read: AlreadyRead;
  /** All that was found then. */
  found: readonly Finding[];
  known: Known;
  trace: Trace;
}

/** Reads all of a project but its chapters. */
function readProject({ io, files, found }: Session, builder: Builder): Reading {
  const reported: Finding[] = [];
  const report = (finding: Finding) => {
    reported.push(finding);
    io.report(finding);
  };
  const project = builder.read({ ...io, report });
  return {
    read: { project, reported },
    found: [...found],
    known: io.sources.known(),
    trace: copied(files.trace()),
  };
}

/** Whether a change may change an answer that was given. */
function touches({ path, kind, isLink }: Change, { read, looked, listed }: Trace): boolean {
  if (kind === "changed" && !isLink) return read.has(path);
  return looked.has(path) || listed.has(path.slice(0, Math.max(0, path.lastIndexOf("/"))));
}

function copied({ read, looked, listed }: Trace): Trace {
  return { read: new Set(read), looked: new Set(looked), listed: new Set(listed) };
}
