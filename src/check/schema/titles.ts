import { allOperations } from "../../api/parts.ts";
import { finding } from "../../diagnostics/finding.ts";
import { createIsFirst } from "../../diagnostics/once.ts";
import { groupBy } from "../../group-by.ts";
import { schemasInFiles } from "../../model/schemas-in-files.ts";
import type { Model } from "../../model/types.ts";
import { reachable } from "../../reachable.ts";
import { innerParts } from "../../schema/schema-parts.ts";
import type { Schema } from "../../schema/types.ts";
import { keywordPlace } from "../keyword-place.ts";
import type { CoverageRule } from "../rule.ts";
import { shownFiles } from "../shown-files.ts";
import { distinct } from "./distinct.ts";
import { createStructureOf } from "./object-structure.ts";

/** Reports different objects that one page shows under the same title. */
export const titles: CoverageRule = ({ project, model, coverage, sources, report }) => {
  if (coverage === undefined) return;
  const structureOf = createStructureOf();
  const isFirst = createIsFirst();
  for (const files of shownFiles(project, coverage)) {
    const titled = shownSchemas(model, files).filter(({ title, types }) => title && mayBeObject(types));
    for (const [title = "", schemas] of groupBy(distinct(titled), (schema) => schema.title)) {
      if (schemas.length < 2) continue;
      const structures = groupBy(schemas, structureOf);
      structures.delete(undefined);
      const [first, ...others] = structures.values();
      for (const other of others) {
        if (first?.[0] === undefined || other[0] === undefined) continue;
        const location = keywordPlace(other[0], "title", sources);
        if (!isFirst(location)) continue;
        const related = keywordPlace(first[0], "title", sources);
        report(
          finding("title-ambiguous", { title }, location, [
            { message: "This object has the title, too", location: related },
          ]),
        );
      }
    }
  }
};

function mayBeObject(types: string[]): boolean {
  return types.length === 0 || types.includes("object");
}

/**
 * The schemas that pages show as such, in the order of the model: those of bodies and responses, and what is inside of
 * them and of events. What a schema inherits from is shown as a part of it.
 */
function shownSchemas(model: Model, files: ReadonlySet<string>): Schema[] {
  const operations = model.apis.filter(({ file }) => files.has(file)).flatMap(allOperations);
  const whole = operations
    .flatMap(({ requestBody, responses }) => [requestBody ?? [], responses].flat())
    .flatMap(({ content }) =>
      content.flatMap(({ schema, itemSchema }) => [schema ?? [], itemSchema ?? []].flat()),
    );
  const inherited = schemasInFiles(model)
    .filter(({ location }) => files.has(location.file))
    .map(({ schema }) => schema);
  const shown = new Set(whole);
  const alternatives = ({ anyOf, oneOf }: Schema) => [...anyOf, ...oneOf];
  const next = (schema: Schema) => [...schema.allOf, ...innerParts(schema), ...alternatives(schema)];
  for (const schema of reachable([...whole, ...inherited], next))
    for (const part of [...innerParts(schema), ...alternatives(schema)]) shown.add(part);
  return [...shown];
}
