import type { Bundle } from "../schema-bundle.ts";
import { createJudge } from "../value-keywords.ts";
import type { Engine, EngineName } from "./engine.ts";
import { structureOf } from "./structure.ts";

/** Loads the engines that a name stands for; the code of the others is not read. */
export async function loadEngines(name: EngineName, bundle: Bundle): Promise<[Engine, Engine?]> {
  const definitions = structureOf(bundle);
  const judge = createJudge(bundle.schemas, bundle.patterns);
  const zSchema = async () => (await import("./z-schema.ts")).loadZSchema(definitions, judge);
  const ajv = async () => (await import("./ajv.ts")).loadAjv(definitions, judge);
  if (name === "both") return [await zSchema(), await ajv()];
  return [name === "ajv" ? await ajv() : await zSchema()];
}
