import ZSchema from "z-schema";
import { pointerOf } from "../../../source/pointer.ts";
import type { Bundle } from "../schema-bundle.ts";
import type { Engine, Violation } from "./engine.ts";

/** The keyword behind each of z-schema's error codes. */
const keywords: Record<string, string> = {
  INVALID_TYPE: "type",
  INVALID_FORMAT: "format",
  ENUM_MISMATCH: "enum",
  CONST: "const",
  ANY_OF_MISSING: "anyOf",
  ONE_OF_MISSING: "oneOf",
  ONE_OF_MULTIPLE: "oneOf",
  NOT_PASSED: "not",
  ARRAY_LENGTH_SHORT: "minItems",
  ARRAY_LENGTH_LONG: "maxItems",
  ARRAY_UNIQUE: "uniqueItems",
  ARRAY_ADDITIONAL_ITEMS: "additionalItems",
  CONTAINS: "contains",
  MULTIPLE_OF: "multipleOf",
  MINIMUM: "minimum",
  MINIMUM_EXCLUSIVE: "exclusiveMinimum",
  MAXIMUM: "maximum",
  MAXIMUM_EXCLUSIVE: "exclusiveMaximum",
  OBJECT_PROPERTIES_MINIMUM: "minProperties",
  OBJECT_PROPERTIES_MAXIMUM: "maxProperties",
  OBJECT_MISSING_REQUIRED_PROPERTY: "required",
  OBJECT_ADDITIONAL_PROPERTIES: "additionalProperties",
  OBJECT_DEPENDENCY_KEY: "dependencies",
  PROPERTY_NAMES: "propertyNames",
  MIN_LENGTH: "minLength",
  MAX_LENGTH: "maxLength",
  PATTERN: "pattern",
};

const withKey = new Set(["required", "additionalProperties", "dependencies", "propertyNames"]);

/** Interprets schemas: no cost before the first value, so the one to take for schemas that are used once or twice. */
export function loadZSchema(bundle: Bundle): Engine {
  const validator = ZSchema.create({
    safe: true,
    version: "none",
    reportPathAsArray: true,
    maxRecursionDepth: 100_000,
  });
  for (const [name, { matches }] of bundle.formats) validator.registerFormat(name, matches);
  // As a text it is parsed, which is quicker than the copies that z-schema makes of an object.
  validator.setRemoteReference("bundle", JSON.stringify({ definitions: bundle.definitions }));
  return {
    name: "z-schema",
    validate(definition, value) {
      const { err: error } = validator.validate(value, `bundle#/definitions/${definition}`);
      if (error === undefined) return [];
      if (!("details" in error) || error.details === undefined) throw error;
      return error.details.map(({ code, path, params, description }): Violation => {
        const keyword = keywords[code];
        // A schema's number is its description: it is what z-schema hands back of the schema it failed at.
        if (keyword === undefined || description === undefined) throw error;
        const instance = Array.isArray(path) ? pointerOf(path) : path;
        const violation = { keyword, instance, schema: Number(description) };
        return withKey.has(keyword) ? { ...violation, key: String(params[0]) } : violation;
      });
    },
  };
}
