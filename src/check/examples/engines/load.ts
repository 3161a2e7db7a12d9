import type { Bundle } from "../schema-bundle.ts";
import type { Engine, EngineName } from "./engine.ts";

/** Loads the engines that a name stands for; the code of the others is not read. */
export async function loadEngines(name: EngineName, bundle: Bundle): Promise<[Engine, Engine?]> {
  const zSchema = async () => (await import("./z-schema.ts")).loadZSchema(bundle);
  const ajv = async () => (await import("./ajv.ts")).loadAjv(bundle);
  if (name === "both") return [await zSchema(), await ajv()];
  return [name === "ajv" ? await ajv() : await zSchema()];
}
