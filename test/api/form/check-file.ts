import { openapi3Form } from "../../../src/api/form/openapi3.ts";
import { createFormCheck } from "../../../src/api/form/walk.ts";
import type { Finding } from "../../../src/diagnostics/finding.ts";
import type { Location, Position } from "../../../src/diagnostics/location.ts";
import { schemaIdentifiers } from "../../../src/schema/identifiers.ts";
import { rootOf } from "../../../src/schema/reader.ts";
import { createSources } from "../../../src/source/sources.ts";
import { type Content, memoryFiles } from "../../helpers/memory-files.ts";

/** The versions of OpenAPI whose schemas are published. */
export const versions = ["3.0", "3.1", "3.2"] as const;

export type Version = (typeof versions)[number];

/** What is wrong with the form of an API file, and with the references in it; and where the locations of that are. */
export function checkFile(
  files: Record<string, Content>,
  name: string,
  version: Version,
): { findings: Finding[]; position: (location: Location) => Position } {
  const findings: Finding[] = [];
  const report = (each: Finding) => void findings.push(each);
  const sources = createSources(memoryFiles(files), report, { identifiers: schemaIdentifiers });
  const form = openapi3Form(`OpenAPI ${version}`);
  const check = createFormCheck(form, { sources, report, isSchemaFile: () => false });
  const source = sources.load(name);
  if (source !== undefined) check(rootOf(source));
  return { findings, position: sources.position };
}
