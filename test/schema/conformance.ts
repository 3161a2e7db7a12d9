import { existsSync, readdirSync, readFileSync } from "node:fs";
import { loadEngines } from "../../src/check/examples/engines/load.ts";
import { inspect } from "../../src/check/examples/inspect.ts";
import { plainValue } from "../../src/check/examples/plain-value.ts";
import { createBundler } from "../../src/check/examples/schema-bundle.ts";
import { createMayCompare } from "../../src/check/examples/second-opinion.ts";
import { dialects } from "../../src/schema/dialects.ts";
import { schemaIdentifiers } from "../../src/schema/identifiers.ts";
import { parseJson } from "../../src/source/json.ts";
import { createSources } from "../../src/source/sources.ts";
import type { Value } from "../../src/source/value.ts";
import { memoryFiles } from "../helpers/memory-files.ts";
import { exceptions } from "./exceptions.ts";

/** A schema of the public suite with values that it must accept or refuse. */
interface Group {
  description: string;
  schema: unknown;
  tests: { description: string; data: unknown; valid: boolean }[];
}

/** What came of running the suite. */
export interface Outcome {
  count: number;
  /** Values that are judged otherwise than the suite expects, of groups that are no exceptions. */
  unexpected: string[];
  /** Groups that are exceptions, and judged as expected. */
  needless: string[];
  /** Values that the engines judge differently, where both are asked. */
  disagreements: string[];
}

/** The folders of the suite that are run, each with the `$schema` of its dialect. */
const drafts: Readonly<Record<string, string | undefined>> = {
  draft4: dialects.draft4.uri,
  draft7: dialects.draft7.uri,
  "draft2019-09": dialects.draft2019.uri,
  "draft2020-12": dialects.draft2020.uri,
};

/**
 * Runs the mandatory tests of the public suite through what reads and judges schemas here.
 * @param suite the folder that holds `tests`, or another one of that form
 */
export async function runSuite(suite: string): Promise<Outcome> {
  const outcome: Outcome = { count: 0, unexpected: [], needless: [], disagreements: [] };
  for (const [draft, uri] of Object.entries(drafts)) {
    const folder = `${suite}/tests/${draft}`;
    for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
      if (!file.endsWith(".json")) continue;
      const groups: Group[] = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
      for (const group of groups)
        await runGroup(`${draft}/${file}: ${group.description}`, group, uri, outcome);
    }
  }
  return outcome;
}

async function runGroup(
  name: string,
  { schema, tests }: Group,
  $schema: string | undefined,
  outcome: Outcome,
): Promise<void> {
  const given = tests.map(({ data }) => readData(data));
  const declared = typeof schema === "object" ? { $schema, ...schema } : schema;
  const files = memoryFiles({ "schema.json": JSON.stringify(declared) });
  const sources = createSources(files, () => {}, { identifiers: schemaIdentifiers });
  const bundler = createBundler(sources, given, () => {});
  const definition = bundler.add({ file: "schema.json", pointer: "" });
  const bundle = bundler.finish();
  const [engine, second] = (await loadEngines("both"))(bundle);
  const asked = createMayCompare(bundle)(definition) ? second : undefined;
  const differing: string[] = [];
  for (const [index, { description, valid }] of tests.entries()) {
    const value = plainValue(given[index] ?? null);
    const errors = inspect(engine, bundle, definition, value);
    const test = `${name}: ${description}`;
    if ((errors.length === 0) !== valid) differing.push(test);
    const others = asked && inspect(asked, bundle, definition, value);
    if (others !== undefined && others.length !== errors.length) outcome.disagreements.push(test);
  }
  outcome.count += tests.length;
  if (!exceptions.has(name)) outcome.unexpected.push(...differing);
  else if (differing.length === 0) outcome.needless.push(name);
}

function readData(data: unknown): Value {
  return parseJson(JSON.stringify(data), { report() {}, at: () => ({ file: "" }) }) ?? null;
}
