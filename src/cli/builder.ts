import { lstatSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BuildResult, build } from "../build/build.ts";
import {
  loadRenderer,
  type OutputFolder,
  type OutputFormat,
  outputFormats,
} from "../build/output-formats.ts";
import type { Console } from "./console.ts";
import { readPageAssets } from "./page-assets.ts";
import type { Session } from "./session.ts";
import { UsageError } from "./usage-error.ts";

/** What a command line says of what is built. */
export interface BuilderOptions {
  format?: readonly OutputFormat[];
  pages?: true;
  /** Whether blocks of pages tell at which line of the text they begin. */
  sourceLines?: boolean;
  templates?: string;
  define: ReadonlyMap<string, string>;
}

/** Builds an opened project, which may have been published before. @throws UsageError where it lacks what the command line asks for */
export type Builder = (session: Session, before?: OutputFolder) => BuildResult;

/** Makes a builder, with all that every build takes read once. */
export async function createBuilder(
  targets: readonly string[],
  { format = outputFormats, pages, sourceLines = false, templates, define }: BuilderOptions,
): Promise<Builder> {
  const layout = pages ? "pages" : "one-page";
  const choices = { layout, sourceLines, assets: readPageAssets } as const;
  const renderers = await Promise.all(format.map((each) => loadRenderer(each, choices)));
  return ({ io }, outputFolder) => {
    const result = build(io, {
      targets,
      renderers,
      definitions: define,
      ...(outputFolder && { outputFolder }),
      ...(templates !== undefined && { templates }),
    });
    if ("refused" in result) throw new UsageError(result.refused);
    return result;
  };
}

/**
 * The folder to publish into: the one that `--out` names, or `out` in the project.
 * @throws UsageError where that is a link: a project must not choose what is overwritten
 */
export function outputFolder(console: Console, root: string, out: string | undefined): string {
  if (out !== undefined) return resolve(console.cwd, out);
  const folder = join(root, "out");
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new UsageError(
      "The folder 'out' of the project is a link. Name the folder to publish into with --out DIR.",
    );
  return folder;
}
