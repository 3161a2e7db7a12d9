import type { Finding } from "../diagnostics/finding.ts";
import { schemaIdentifiers } from "../schema/identifiers.ts";
import { createSources } from "../source/sources.ts";
import { settle } from "../verdict/settle.ts";
import { type Builder, createBuilder } from "./builder.ts";
import type { RevisionSource } from "./git/compared-revisions.ts";
import { keepLast } from "./keep-last.ts";
import { builtInTemplates } from "./package/built-in-templates.ts";
import { UsageError } from "./usage-error.ts";

/** So many builds are kept. */
const MOST_KEPT = 5;

/** What is published of a project at a revision, by name: pages, and texts in reStructuredText. */
export type RevisionBuilds = (source: RevisionSource) => Promise<ReadonlyMap<string, string>>;

/** Builds projects as they are in revisions; a tree that was built is not built again. */
export function createRevisionBuilds(templates: string | undefined): RevisionBuilds {
  const keep = keepLast<Promise<ReadonlyMap<string, string>>>(MOST_KEPT);
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
function build({ name, files }: RevisionSource, builder: Builder): ReadonlyMap<string, string> {
  const found: Finding[] = [];
  const report = (finding: Finding) => void found.push(finding);
  const sources = createSources(files, report, { identifiers: schemaIdentifiers });
  const git = () => ({ version: name, revision: name });
  const result = builder.build({ io: { sources, report, builtInTemplates, git } });
  const error = settle(found, sources).findings.find(({ severity }) => severity === "error");
  if (error === undefined) return result.files;
  const { line } = sources.position(error.location);
  throw new UsageError(
    `The project in ${name} has errors and is not published: ${error.location.file}:${line}: ${error.message}.`,
  );
}
