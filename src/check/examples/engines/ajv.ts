import type { ErrorObject, SchemaValidateFunction, ValidateFunction } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { compilePattern } from "../pattern/pattern.ts";
import { isValueKeyword, type Judge } from "../value-keywords.ts";
import type { Engine, Violation } from "./engine.ts";
import { judgedKey } from "./structure.ts";

/** Under which parameter ajv names the key of a violation. */
const keyParameters: Record<string, string> = {
  required: "missingProperty",
  dependencies: "missingProperty",
  additionalProperties: "additionalProperty",
  propertyNames: "propertyName",
};

/** Generates code for each schema: worth its cost where the same schemas validate again and again. */
export function loadAjv(definitions: Record<string, object>, judge: Judge): Engine {
  const ajv = new Ajv2019({
    strict: false,
    allErrors: true,
    verbose: true,
    validateSchema: false,
    addUsedSchema: false,
    inlineRefs: false,
    logger: false,
    meta: false,
    ownProperties: true,
    code: { regExp: Object.assign(compilePattern, { code: "compilePattern" }) },
  });
  const validate: SchemaValidateFunction = (schema: number, value: unknown) => {
    validate.errors = judge(schema, value).map((keyword) => ({ keyword, params: {} }));
    return validate.errors.length === 0;
  };
  ajv.addKeyword({ keyword: judgedKey, schemaType: "number", validate });
  ajv.addSchema({ definitions }, "bundle");
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
      return validate(value) ? [] : (validate.errors ?? []).map(violationOf);
    },
  };
}

/** What is judged here has its schema's number as the keyword's value. */
function violationOf({ keyword, instancePath, schema, parentSchema, params }: ErrorObject): Violation {
  const number = typeof schema === "number" && isValueKeyword(keyword) ? schema : parentSchema?.number;
  const violation = { keyword, instance: instancePath, schema: Number(number) };
  const key = keyParameters[keyword];
  return key === undefined ? violation : { ...violation, key: String(params[key]) };
}
