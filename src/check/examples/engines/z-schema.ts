import ZSchema from "z-schema";
import { pointerOf } from "../../../source/pointer.ts";
import { isSchema } from "../bundled-parts.ts";
import type { Judge } from "../value-keywords.ts";
import type { Engine, Violation } from "./engine.ts";
import { judgedKey } from "./structure.ts";

/** The keyword behind each of z-schema's error codes. */
const keywords: Record<string, string> = {
  ANY_OF_MISSING: "anyOf",
  ONE_OF_MISSING: "oneOf",
  ONE_OF_MULTIPLE: "oneOf",
  NOT_PASSED: "not",
  ARRAY_LENGTH_SHORT: "minItems",
  ARRAY_LENGTH_LONG: "maxItems",
  ARRAY_ADDITIONAL_ITEMS: "additionalItems",
  CONTAINS: "contains",
  OBJECT_PROPERTIES_MINIMUM: "minProperties",
  OBJECT_PROPERTIES_MAXIMUM: "maxProperties",
  OBJECT_MISSING_REQUIRED_PROPERTY: "required",
  OBJECT_ADDITIONAL_PROPERTIES: "additionalProperties",
  OBJECT_DEPENDENCY_KEY: "dependencies",
  PROPERTY_NAMES: "propertyNames",
  ARRAY_UNEVALUATED_ITEMS: "unevaluatedItems",
  OBJECT_UNEVALUATED_PROPERTIES: "unevaluatedProperties",
};

/** The code of all that is judged here: z-schema has none that is meant for it. */
const judgedCode = "ENUM_MISMATCH";

const withKey = new Set([
  ...["required", "additionalProperties", "dependencies", "propertyNames", "unevaluatedProperties"],
]);

/**
 * Interprets schemas: no cost before the first value, so the one to take for schemas that are used once or twice.
 * @param countsItems whether any schema says how many items `contains` must fit; other drafts of z-schema do not count
 */
export function loadZSchema(definitions: Record<string, object>, judge: Judge, countsItems: boolean): Engine {
  const validator = ZSchema.create({
    safe: true,
    version: countsItems ? "draft2019-09" : "none",
    reportPathAsArray: true,
    maxRecursionDepth: 100_000,
    customValidator(report, schema, value) {
      if (!isSchema(schema) || schema[judgedKey] === undefined) return;
      for (const keyword of judge(Number(schema[judgedKey]), value))
        report.addCustomError(judgedCode, keyword, [keyword], undefined, schema);
    },
  });
  let isLoaded = false;
  return {
    name: "z-schema",
    validate(definition, value) {
      // As a text it is parsed, which is quicker than the copies that z-schema makes of an object.
      if (!isLoaded) validator.setRemoteReference("bundle", JSON.stringify({ definitions }));
      isLoaded = true;
      const { err: error } = validator.validate(value, `bundle#/definitions/${definition}`);
      if (error === undefined) return [];
      if (!("details" in error) || error.details === undefined) throw error;
      return error.details.map((detail): Violation => {
        const { code, path, params } = detail;
        const keyword = code === judgedCode ? String(params[0]) : keywords[code];
        const schema: unknown = Reflect.get(detail, ZSchema.schemaSymbol);
        if (keyword === undefined || !isSchema(schema) || schema.number === undefined) throw error;
        const instance = Array.isArray(path) ? pointerOf(path) : path;
        const violation = { keyword, instance, schema: schema.number };
        return withKey.has(keyword) ? { ...violation, key: String(params[0]) } : violation;
      });
    },
  };
}
