import { type AlreadyRead, type BuildOptions, type BuildResult, build } from "../build/build.ts";
import type { Io } from "../build/io.ts";
import { defaultFormats, loadRenderers, type OutputFormat, siteFormats } from "../build/output-formats.ts";
import { readProject } from "../build/prepare.ts";
import { loadEngines } from "../check/examples/engines/load.ts";
import { asBaseUrl } from "../project/site.ts";
import { readNotFoundScript, readPageAssets } from "./package/page-assets.ts";
import type { Session } from "./session.ts";
import { UsageError } from "./usage-error.ts";

/** What a command line says of what is built. */
export interface BuilderOptions {
  format?: readonly OutputFormat[];
  pages?: true;
  site?: true;
  baseUrl?: string;
  /** Whether blocks of pages tell at which line of the text they begin. */
  sourceLines?: boolean;
  /** Whether there will be many builds, of sources that change little. */
  again?: boolean;
  templates?: string;
  define: ReadonlyMap<string, string>;
  /** Whether the examples are judged that are shown. */
  check: boolean;
}

/** Builds opened projects as the command line says. */
export interface Builder {
  /** Reads the project alone. */
  read: (io: Io) => AlreadyRead["project"];
  /** @throws UsageError where the project lacks what the command line names */
  build: (session: Pick<Session, "io">, circumstances?: Circumstances) => BuildResult;
}

export type Circumstances = Pick<BuildOptions, "outputFolder" | "read" | "memory">;

/** Makes a builder, with all that every build takes read once. */
export async function createBuilder(
  targets: readonly string[],
  {
    pages,
    site,
    baseUrl: address,
    format = site ? siteFormats : defaultFormats,
    sourceLines = false,
    again = false,
    templates,
    define,
    check,
  }: BuilderOptions,
): Promise<Builder> {
  if (site && targets.length > 0)
    throw new UsageError("A site is made of all targets: name none, or leave out --site.");
  if (address !== undefined && !site)
    throw new UsageError("--base-url says where a site will stand: it goes with --site.");
  const baseUrl = address === undefined ? undefined : asBaseUrl(address);
  if (address !== undefined && baseUrl === undefined)
    throw new UsageError(`'${address}' is no address of a folder such as https://spec.example.org/lending/.`);
  const layout = pages ? "pages" : "one-page";
  const choices = {
    layout,
    ...(site && { site: { baseUrl, notFoundScript: readNotFoundScript() } }),
    sourceLines,
    again,
    assets: readPageAssets,
  } as const;
  // The text of the set that repeats the original does so whatever it shows.
  const isRepeated = templates === "2015" && format.every((each) => each === "rst");
  const engines = check && !isRepeated ? await loadEngines("auto") : undefined;
  const renderers = await loadRenderers(format, choices);
  const sections = { definitions: define, ...(templates !== undefined && { templates }) };
  return {
    read: (io) => readProject(io, sections),
    build({ io }, circumstances = {}) {
      const result = build(io, {
        targets,
        renderers,
        ...(engines && { engines }),
        ...sections,
        ...circumstances,
      });
      if ("refused" in result) throw new UsageError(result.refused);
      return result;
    },
  };
}
