import ZSchema from "z-schema";
import { pointerOf } from "../../../source/pointer.ts";
import { isSchema } from "../circles.ts";
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
};

/** The code of all that is judged here: z-schema has none that is meant for it. */
const judgedCode = "ENUM_MISMATCH";

const withKey = new Set(["required", "additionalProperties", "dependencies", "propertyNames"]);

/** Interprets schemas: no cost before the first value, so the one to take for schemas that are used once or twice. */
export function loadZSchema(definitions: Record<string, object>, judge: Judge): Engine {
  const validator = ZSchema.create({
    safe: true,
    version: "none",
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
      return error.details.map(({ code, path, params, description }): Violation => {
        const keyword = code === judgedCode ? String(params[0]) : keywords[code];
        // A schema's number is its description: it is what z-schema hands back of the schema it failed at.
        if (keyword === undefined || description === undefined) throw error;
        const instance = Array.isArray(path) ? pointerOf(path) : path;
        const violation = { keyword, instance, schema: Number(description) };
        return withKey.has(keyword) ? { ...violation, key: String(params[0]) } : violation;
      });
    },
  };
}
