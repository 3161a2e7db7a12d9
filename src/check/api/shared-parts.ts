import { type Pointer, pointerOf, pointerSteps } from "../../source/pointer.ts";

/** The keys of a Swagger file, and those of the `components` of an OpenAPI file, under which parts stand for the rest to refer to. */
const kinds: Readonly<Record<string, string>> = {
  "/definitions": "definition",
  "/parameters": "parameter",
  "/responses": "response",
  "/components/schemas": "schema",
  "/components/parameters": "parameter",
  "/components/requestBodies": "request body",
  "/components/responses": "response",
  "/components/headers": "header",
  "/components/mediaTypes": "media type",
  "/components/examples": "example",
  "/components/links": "link",
  "/components/callbacks": "callback",
  "/components/pathItems": "path item",
};

/** Where an API file keeps parts for the rest to refer to, by the pointers there, each with what such a part is called. */
export const sharedKinds: readonly (readonly [Pointer, string])[] = Object.entries(kinds);

/** Whether parts are kept under a pointer in OpenAPI files; else in Swagger files. */
export function isOfOpenApi(pointer: Pointer): boolean {
  return pointerSteps(pointer)[0] === "components";
}

/** The pointer to the part for the rest to refer to that a place of an API file is in; `undefined` where it is in none. */
export function sharedPartOf(pointer: Pointer): Pointer | undefined {
  const steps = pointerSteps(pointer);
  const length = isOfOpenApi(pointer) ? 2 : 1;
  if (steps.length <= length || !Object.hasOwn(kinds, pointerOf(steps.slice(0, length)))) return undefined;
  return pointerOf(steps.slice(0, length + 1));
}
