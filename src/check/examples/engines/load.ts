import { createJudge } from "../value-keywords.ts";
import type { EngineName, Engines } from "./engine.ts";
import { structureOf } from "./structure.ts";

/** Loads what a name of an engine stands for; the code of the others is not read. */
export async function loadEngines(name: EngineName): Promise<Engines> {
  const zSchema = async () => (await import("./z-schema.ts")).loadZSchema;
  const ajv = async () => (await import("./ajv.ts")).loadAjv;
  const first = name === "ajv" ? await ajv() : await zSchema();
  const second = name === "both" ? await ajv() : undefined;
  return (bundle) => {
    const definitions = structureOf(bundle);
    const judge = createJudge(bundle.schemas, bundle.patterns);
    const countsItems = bundle.schemas.some((schema) => "minContains" in schema || "maxContains" in schema);
    const engine = first(definitions, judge, countsItems);
    return second ? [engine, second(definitions, judge)] : [engine];
  };
}
