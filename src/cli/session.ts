import { resolve } from "node:path";
import type { Io } from "../build/io.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { Format } from "../diagnostics/formats/format.ts";
import { pretty } from "../diagnostics/formats/pretty.ts";
import { placeFindings } from "../diagnostics/placed.ts";
import { createSources } from "../source/sources.ts";
import { builtInTemplates } from "./built-in-templates.ts";
import type { Console } from "./console.ts";
import { type ExitCode, exitCodeOf } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { describeGit } from "./git.ts";
import { type NodeFiles, nodeFiles } from "./node-files.ts";
import { UsageError } from "./usage-error.ts";

/** One run of a command on one project. */
export interface Session {
  root: string;
  files: NodeFiles;
  io: Io;
  findings: Finding[];
  /** Shows the findings through `print` and gives the exit code that they ask for. */
  close(print: (text: string) => void, options?: CloseOptions): Promise<ExitCode>;
}

export interface CloseOptions {
  /** How findings are shown: `pretty` on a console, annotations in GitHub Actions, where not given. */
  format?: FormatName;
  checked?: Record<string, number>;
  /** Shows errors only. */
  quiet?: boolean;
}

export const formatNames = ["pretty", "json", "github"] as const;
export type FormatName = (typeof formatNames)[number];

/** Finds the project around `directory` (or the console's own) and opens it. @throws UsageError where there is none */
export function openSession(console: Console, directory: string | undefined): Session {
  return openProject(console, projectRoot(console, directory));
}

/** The root of the project around `directory`, or around the console's own. @throws UsageError where there is none */
export function projectRoot(console: Console, directory: string | undefined): string {
  const start = resolve(console.cwd, directory ?? ".");
  const root = findRoot(start);
  if (root === undefined)
    throw new UsageError(
      `There is no targets.yaml in ${directory ?? "this folder"} or in any folder above it, nor in a folder 'specification' there. Go to a project, or name one with -C DIR.`,
    );
  return root;
}

/** Opens the project in `root` as it is now. */
export function openProject(console: Console, root: string): Session {
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const files = nodeFiles(root);
  const sources = createSources(files, report);
  const io: Io = { sources, report, builtInTemplates, git: () => describeGit(root) };
  return {
    root,
    files,
    io,
    findings,
    async close(print, { format, checked = {}, quiet = false } = {}) {
      const placed = placeFindings(findings, sources.position);
      const shown = quiet ? placed.filter((each) => each.severity === "error") : placed;
      const show = await loadFormat(format ?? (console.githubActions ? "github" : "pretty"));
      const { terminal: frames, colours } = console;
      print(show({ findings: shown, checked }, { text: sources.text, frames, colours }));
      return exitCodeOf(findings);
    },
  };
}

async function loadFormat(name: FormatName): Promise<Format> {
  if (name === "json") return (await import("../diagnostics/formats/json.ts")).json;
  if (name === "github") return (await import("../diagnostics/formats/github.ts")).github;
  return pretty;
}
