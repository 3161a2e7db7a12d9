import type { Finding } from "../diagnostics/finding.ts";
import { settle } from "../policy/settle.ts";
import { schemaIdentifiers } from "../schema/identifiers.ts";
import { createSources } from "../source/sources.ts";
import { type Builder, createBuilder } from "./builder.ts";
import type { RevisionSource } from "./git/compared-revisions.ts";
import { keepLast } from "./keep-last.ts";
import { builtInTemplates } from "./package/built-in-templates.ts";
import { UsageError } from "./usage-error.ts";

/** So many builds are kept. */
const MOST_KEPT = 5;

/** What is published of a project at a revision. */
export interface RevisionBuild {
  /** By name: pages, and texts in reStructuredText. */
  files: ReadonlyMap<string, string>;
  /** The files of the project that pages lead to, by name. */
  copies: ReadonlyMap<string, Uint8Array>;
  /** The anchors of pages, with the titles that they are of. */
  anchors: { page: string; id: string; title: string }[];
}

export type RevisionBuilds = (source: RevisionSource) => Promise<RevisionBuild>;

/** Builds projects as they are in revisions; a tree that was built is not built again. */
export function createRevisionBuilds(templates: string | undefined): RevisionBuilds {
  const keep = keepLast<Promise<RevisionBuild>>(MOST_KEPT);
  let builder: Promise<Builder> | undefined;
  return (source) => {
    builder ??= createBuilder([], {
      format: ["html", "rst"],
      define: new Map(),
      check: false,
      ...(templates !== undefined && { templates }),
    });
    const ready = builder;
    return keep(`${source.tree} ${source.name}`, async () => build(source, await ready));
  };
}

/** @throws UsageError where there are errors */
function build({ name, files }: RevisionSource, builder: Builder): RevisionBuild {
  const found: Finding[] = [];
  const report = (finding: Finding) => void found.push(finding);
  const sources = createSources(files, report, { identifiers: schemaIdentifiers });
  const git = () => ({ version: name, revision: name });
  const result = builder.build({ io: { sources, report, builtInTemplates, git } });
  const error = settle(found, sources).findings.find(({ severity }) => severity === "error");
  if (error === undefined)
    return {
      files: result.files,
      copies: new Map(result.copies.flatMap((each) => [...each.files])),
      anchors: anchorsOf(result.anchorLists),
    };
  const { line } = sources.position(error.location);
  throw new UsageError(
    `The project in ${name} has errors and is not published: ${error.location.file}:${line}: ${error.message}.`,
  );
}

/** Reads the lists of anchors that a build makes for those who publish it. */
function anchorsOf(lists: ReadonlyMap<string, string>): RevisionBuild["anchors"] {
  return [...lists].flatMap(([path, text]) => {
    const { anchors }: { anchors: { id: string; title: string; page?: string }[] } = JSON.parse(text);
    const only = path.replace(/[./]anchors\.json$/, ".html");
    return anchors.map(({ id, title, page = only }) => ({ id, title, page }));
  });
}
