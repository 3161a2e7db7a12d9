import { isMap, type Value } from "../../source/value.ts";
import type { ApiLanguage } from "../types.ts";

const languages: Readonly<Record<string, ApiLanguage>> = {
  "3.0": "OpenAPI 3.0",
  "3.1": "OpenAPI 3.1",
  "3.2": "OpenAPI 3.2",
};

/** The versions that can be read, as an `openapi` key may begin. */
export const knownVersions: readonly string[] = Object.keys(languages);

/** The language that an `openapi` key names: what follows its first two numbers makes no difference to what a file means. */
export function languageOf(version: string): ApiLanguage | undefined {
  const [, minor = ""] = /^(3\.\d+)(?:\.\d+(?:-.+)?)?$/.exec(version) ?? [];
  return languages[minor];
}

/** Whether a file says that it is OpenAPI, of whatever version. A mapping under that key is a part that has this name. */
export function isOpenApi(value: Value | undefined): boolean {
  return isMap(value) && value.has("openapi") && !isMap(value.get("openapi")) && !value.has("swagger");
}
