import { finding } from "../diagnostics/finding.ts";
import { pathIn } from "../project/layout.ts";
import type { CollectionFiles } from "../project/project.ts";
import { fileExample } from "../schema/example.ts";
import { readSchema } from "../schema/read-schema.ts";
import type { Reader } from "../schema/reader.ts";
import { rootOfSchemaFile } from "../schema/schema-file.ts";
import type { Example } from "../schema/types.ts";
import { examplesOfWhole } from "../schema/whole-example.ts";
import { dataFileName } from "../source/data-file-name.ts";
import { referredFiles } from "./referred-files.ts";
import type { Collection, NamedSchema, Unread } from "./types.ts";

/** Reads the schemas of a collection with their examples; those that cannot be read are added to `unread`. */
export function readCollection(reader: Reader, files: CollectionFiles, unread: Unread): Collection {
  const { name, title, prefix, location } = files;
  const failed: string[] = [];
  // Where two schemas have one name, which is reported, the first has the examples.
  const known = new Map(files.schemas.toReversed().map((path) => [schemaName(path), path]));
  const { examples, lost } = readExamples(reader, files, known);
  const schemas = files.schemas.flatMap((path) => {
    const schema = readNamedSchema(reader, path);
    if (schema === undefined) failed.push(schemaName(path));
    return schema === undefined ? [] : { ...schema, examples: examples.get(path) ?? [] };
  });
  if (failed.length > 0) unread.collections.push({ name, prefix, schemas: failed });
  for (const schema of schemas) {
    const isFirst = known.get(schema.name) === schema.file;
    if (isFirst && !lost.has(schema.name) && files.lacksExamples !== true)
      reportWithoutExample(reader, schema, files);
  }
  return { name, title, prefix, schemas, location };
}

/** Reads a file that is a schema by itself; without examples. */
export function readNamedSchema(reader: Reader, path: string): NamedSchema | undefined {
  const root = rootOfSchemaFile(reader, path);
  if (root === undefined) return undefined;
  const schema = readSchema(reader, root);
  return {
    name: schemaName(path),
    file: path,
    ...(schema.title !== undefined && { title: schema.title }),
    description: schema.description,
    schema,
    examples: [],
    location: schema.location,
  };
}

/** The examples by the files of their schemas, and the names of schemas of which one could not be read. */
function readExamples(
  reader: Reader,
  { name, examples: paths }: CollectionFiles,
  known: ReadonlyMap<string, string>,
): { examples: Map<string, Example[]>; lost: Set<string> } {
  const examples = new Map<string, Example[]>();
  const lost = new Set<string>();
  const orphans: string[] = [];
  for (const path of paths) {
    const owner = namesOfOwner(path).find((each) => known.has(each));
    const schema = known.get(owner ?? "");
    const source = reader.sources.load(path);
    if (owner === undefined || schema === undefined) orphans.push(path);
    else if (source === undefined) lost.add(owner);
    else {
      const others = examples.get(schema) ?? [];
      const example = fileExample(reader, source);
      // The one that has just the schema's name is the first that readers see.
      examples.set(schema, dataFileName(path) === owner ? [example, ...others] : [...others, example]);
    }
  }
  // What other examples refer to is a part of them.
  const referred = orphans.length > 0 ? referredFiles(reader.sources) : new Set<string>();
  for (const file of orphans) {
    const args = { example: dataFileName(file), collection: name, known: [...known.keys()] };
    if (!referred.has(file)) reader.report(finding("collection-example-unmatched", args, { file }));
  }
  return { examples, lost };
}

/**
 * The names that the schema of an example may have, the likeliest first: of `examples/loan/late.two.json`, `late.two`,
 * `late`, `loan` and `examples`.
 */
function namesOfOwner(path: string): string[] {
  const steps = dataFileName(path).split(".");
  const ofFile = steps.map((_, index) => steps.slice(0, steps.length - index).join("."));
  return [...ofFile, ...path.split("/").slice(0, -1).reverse()];
}

function reportWithoutExample(
  { report }: Reader,
  { name, file, schema, examples }: NamedSchema,
  { examplesFolder }: CollectionFiles,
): void {
  if (examples.length > 0 || examplesOfWhole(schema).length > 0) return;
  const args = {
    schema: name,
    ...(examplesFolder !== undefined && { path: pathIn(examplesFolder, `${name}.json`) }),
  };
  report(finding("schema-without-example", args, { file }));
}

/** The name of a schema: that of its file without its ending, `loan` for `loan.schema.json`. */
function schemaName(path: string): string {
  return dataFileName(path).replace(/\.schema$/i, "");
}
