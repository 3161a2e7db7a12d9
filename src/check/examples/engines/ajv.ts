import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { compilePattern } from "../pattern/pattern.ts";
import type { Bundle } from "../schema-bundle.ts";
import type { Engine, Violation } from "./engine.ts";

/** Under which parameter ajv names the key of a violation. */
const keyParameters: Record<string, string> = {
  required: "missingProperty",
  dependencies: "missingProperty",
  additionalProperties: "additionalProperty",
  propertyNames: "propertyName",
};

/** Generates code for each schema: worth its cost where the same schemas validate again and again. */
export function loadAjv(bundle: Bundle): Engine {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    verbose: true,
    validateSchema: false,
    addUsedSchema: false,
    inlineRefs: false,
    logger: false,
    meta: false,
    ownProperties: true,
    multipleOfPrecision: 10,
    formats: Object.fromEntries(
      [...bundle.formats].map(([name, { type, matches }]) => [
        name,
        type === "number"
          ? { type: "number" as const, validate: (value: number) => matches(value) }
          : { type: "string" as const, validate: (value: string) => matches(value) },
      ]),
    ),
    code: { regExp: Object.assign(compilePattern, { code: "compilePattern" }) },
  });
  ajv.addSchema({ definitions: bundle.definitions }, "bundle");
  const compiled = new Map<number, ValidateFunction>();
  return {
    name: "ajv",
    validate(definition, value) {
      let validate = compiled.get(definition);
      if (validate === undefined) {
        validate = ajv.getSchema(`bundle#/definitions/${definition}`);
        if (validate === undefined) throw new Error(`There is no definition ${definition} in the bundle`);
        compiled.set(definition, validate);
      }
      return run(validate, value) ? [] : (validate.errors ?? []).map(violationOf);
    },
  };
}

/** ajv compares objects by their methods `toString` and `valueOf`, and throws where the data has keys of these names. */
function run(validate: ValidateFunction, value: unknown): boolean {
  try {
    return validate(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new RangeError("ajv cannot compare objects with a key 'toString' or 'valueOf'; use another engine");
  }
}

function violationOf({ keyword, instancePath, parentSchema, params }: ErrorObject): Violation {
  const violation = { keyword, instance: instancePath, schema: Number(parentSchema?.description) };
  const key = keyParameters[keyword];
  return key === undefined ? violation : { ...violation, key: String(params[key]) };
}
