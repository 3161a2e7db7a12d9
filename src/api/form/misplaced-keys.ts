import { dialects } from "../../schema/dialects.ts";
import { componentSections } from "../../schema/usual-places.ts";
import { methods } from "../methods.ts";
import { adviceOnStatus } from "../status-keys.ts";
import { keysOfOperations } from "./missing-level.ts";

/** What to do about a key that belongs elsewhere. */
interface Misplaced {
  advice: string;
  /** The key of the object that holds it then: all keys that belong there are one error. */
  meant?: string;
}

const keysOfInfo = new Set([
  ...["title", "version", "description", "summary", "termsOfService", "contact", "license"],
]);

const inContent: Misplaced = {
  advice: "put it into 'content', into the 'schema' of a media type",
  meant: "content",
};

/** Where keys belong that objects do not have, by the kinds of these in the schema of OpenAPI 3.1. */
const misplaced: Readonly<Record<string, (key: string) => Misplaced | undefined>> = {
  root: (key) => {
    if (componentSections.includes(key)) return { advice: "put it into 'components'" };
    return keysOfInfo.has(key) ? { advice: "put it into 'info'" } : undefined;
  },
  "path-item": (key) => {
    if (keysOfOperations.has(key)) return { advice: "put it below a method, such as 'get'", meant: "get" };
    const method = key.toLowerCase();
    return methods.has(method) ? { advice: `write '${method}'` } : undefined;
  },
  operation: (key) =>
    key === "content" || key === "body"
      ? { advice: "describe the body by 'requestBody', and that of a response in 'responses'" }
      : undefined,
  responses: adviceOnStatus,
  "request-body": inBody,
  response: inBody,
  "media-type": inSchema,
  parameter: inSchema,
  header: (key) =>
    key === "name" || key === "in"
      ? { advice: "the key that the header is under is its name; take it out", meant: "name" }
      : inSchema(key),
};

function inBody(key: string): Misplaced | undefined {
  if (key.includes("/")) return { advice: "put it into 'content'", meant: "content" };
  return isOfSchema(key) ? inContent : undefined;
}

function inSchema(key: string): Misplaced | undefined {
  return isOfSchema(key)
    ? { advice: "put it, and all that says what the value is, into 'schema'", meant: "schema" }
    : undefined;
}

function isOfSchema(key: string): boolean {
  return dialects.openapi31.keywords.has(key);
}

/** What to do about a key that an object of OpenAPI 3.x does not have and that belongs elsewhere; `undefined` for any other. */
export function misplacedKey(kind: string, key: string): Misplaced | undefined {
  return Object.hasOwn(misplaced, kind) ? misplaced[kind]?.(key) : undefined;
}
