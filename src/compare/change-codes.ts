import { jsonLine } from "../source/json-text.ts";
import type { Value } from "../source/value.ts";

/** Values that only callers, or only the API, may send: what is said of them counts in one direction alone. */
export type Guard = "readOnly" | "writeOnly";

/** A kind of change, and its words, which say what is otherwise now. */
interface Definition<Args> {
  message: (args: Args) => string;
}

function define<Args>(message: (args: Args) => string): Definition<Args> {
  return { message };
}

const listed = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");
const shown = (values: readonly Value[]) => values.map(jsonLine).join(", ");
const typed = (types: readonly string[]) => (types.length === 0 ? "anything" : types.join(" or "));

interface Named {
  name: string;
}
interface Renamed {
  before: string;
  after: string;
}
interface Bound {
  keyword: string;
  value: Value;
}

/** What can change in a schema: what that means follows from what it does to the set of values (see `law.ts`). */
export const schemaChanges = {
  "type-changed": define<{ before: string[]; after: string[] }>(
    ({ before, after }) => `The type is ${typed(after)} now; it was ${typed(before)}`,
  ),
  "nullable-set": define<object>(() => "The value may be null now"),
  "nullable-dropped": define<object>(() => "The value may no longer be null"),
  "format-set": define<{ format: string }>(({ format }) => `The format must be '${format}' now`),
  "format-dropped": define<{ format: string }>(({ format }) => `The format need no longer be '${format}'`),
  "format-changed": define<Renamed>(
    ({ before, after }) => `The format is '${after}' now; it was '${before}'`,
  ),
  "enum-value-added": define<{ values: Value[] }>(
    ({ values }) => `The value may be ${shown(values)} as well now`,
  ),
  "enum-value-removed": define<{ values: Value[] }>(
    ({ values }) => `The value may no longer be ${shown(values)}`,
  ),
  "enum-set": define<{ values: Value[] }>(({ values }) => `The value must be one of ${shown(values)} now`),
  "enum-dropped": define<{ values: Value[] }>(
    ({ values }) => `The value need no longer be one of ${shown(values)}`,
  ),
  "bound-set": define<Bound>(
    ({ keyword, value }) => `'${keyword}' is ${jsonLine(value)} now; there was none`,
  ),
  "bound-dropped": define<Bound>(
    ({ keyword, value }) => `'${keyword}' was ${jsonLine(value)}; there is none now`,
  ),
  "bound-changed": define<{ keyword: string; before: Value; after: Value }>(
    ({ keyword, before, after }) => `'${keyword}' is ${jsonLine(after)} now; it was ${jsonLine(before)}`,
  ),
  "unique-items-set": define<object>(() => "The items must all be different now"),
  "unique-items-dropped": define<object>(() => "The items need no longer all be different"),
  "pattern-set": define<{ pattern: string }>(({ pattern }) => `The text must match '${pattern}' now`),
  "pattern-dropped": define<{ pattern: string }>(
    ({ pattern }) => `The text need no longer match '${pattern}'`,
  ),
  "pattern-changed": define<{ before: string[]; after: string[] }>(
    ({ before, after }) => `The text must match ${listed(after)} now; it had to match ${listed(before)}`,
  ),
  "property-became-required": define<Named>(({ name }) => `The property '${name}' is required now`),
  "property-became-optional": define<Named>(({ name }) => `The property '${name}' is no longer required`),
  "property-added": define<Named & { required: boolean }>(
    ({ name, required }) => `The property '${name}' is new${required ? ", and required" : ""}`,
  ),
  "property-removed": define<Named & { required: boolean }>(
    ({ name, required }) => `The property '${name}' is gone${required ? "; it was required" : ""}`,
  ),
  "property-renamed": define<Renamed>(
    ({ before, after }) => `The property '${before}' is called '${after}' now`,
  ),
  "object-closed": define<object>(() => "The object may have no properties but those that are described now"),
  "object-opened": define<object>(() => "The object may have properties that are not described now"),
  "named-properties-added": define<{ pattern: string }>(
    ({ pattern }) => `What properties whose names match '${pattern}' may be is described now`,
  ),
  "named-properties-removed": define<{ pattern: string }>(
    ({ pattern }) => `What properties whose names match '${pattern}' may be is no longer described`,
  ),
  "flag-set": define<Named & { flag: Guard }>(({ name, flag }) =>
    flag === "readOnly"
      ? `The property '${name}' is read-only now: callers may no longer send it`
      : `The property '${name}' is write-only now: it is no longer given back`,
  ),
  "flag-dropped": define<Named & { flag: Guard }>(({ name, flag }) =>
    flag === "readOnly"
      ? `The property '${name}' is no longer read-only: callers send it now`
      : `The property '${name}' is no longer write-only: it is given back now`,
  ),
  "discriminator-changed": define<Renamed>(
    ({ before, after }) => `The discriminator is ${after} now; it was ${before}`,
  ),
  "subtype-added": define<{ value: string }>(
    ({ value }) => `The discriminator may be '${value}' as well now`,
  ),
  "subtype-removed": define<{ value: string }>(
    ({ value }) => `The discriminator may no longer be '${value}'`,
  ),
  "alternative-added": define<Named>(({ name }) => `The value may be ${name} as well now`),
  "alternative-removed": define<Named>(({ name }) => `The value may no longer be ${name}`),
  "alternatives-set": define<object>(() => "The value must fit one of some alternatives now"),
  "alternatives-dropped": define<object>(() => "The value need no longer fit one of some alternatives"),
  "condition-set": define<{ keyword: string }>(
    ({ keyword }) => `'${keyword}' limits the value now; there was none`,
  ),
  "condition-dropped": define<{ keyword: string }>(
    ({ keyword }) => `'${keyword}' no longer limits the value`,
  ),
  "condition-changed": define<{ keyword: string; isKnown: boolean }>(
    ({ keyword, isKnown }) =>
      `'${keyword}' says something else now${isKnown ? "" : "; what that means for values is not known"}`,
  ),
  "default-changed": define<{ before?: Value; after?: Value }>(({ before, after }) => {
    const said = (value: Value | undefined) => (value === undefined ? "none" : jsonLine(value));
    return `The default is ${said(after)} now; it was ${said(before)}`;
  }),
  "text-changed": define<{ what: string }>(({ what }) => `The ${what} reads otherwise now`),
  "examples-changed": define<object>(() => "The examples are different now"),
  "deprecated-set": define<object>(() => "It is deprecated now"),
  "deprecated-dropped": define<object>(() => "It is no longer deprecated"),
  "schema-not-compared": define<object>(() => "The schema cannot be read on one side, and is not compared"),
};

/** What can change around schemas. */
export const interfaceChanges = {
  "operation-added": define<object>(() => "The operation is new"),
  "operation-removed": define<{ deprecated: boolean }>(
    ({ deprecated }) => `The operation is gone${deprecated ? "; it was deprecated" : ""}`,
  ),
  "operation-moved": define<Renamed>(({ before, after }) => `'${before}' is '${after}' now`),
  "alias-added": define<{ path: string }>(({ path }) => `It is at ${path} as well now`),
  "alias-removed": define<{ path: string }>(({ path }) => `It is no longer at ${path} as well`),
  "callback-added": define<Named>(({ name }) => `The callback '${name}' is new`),
  "callback-removed": define<Named>(({ name }) => `The callback '${name}' is gone`),
  "extension-changed": define<Named>(({ name }) => `'${name}' says something else now`),
  "path-parameter-renamed": define<Renamed>(
    ({ before, after }) =>
      `The path parameter '${before}' is called '${after}' now; callers do not send its name`,
  ),
  "address-changed": define<Renamed>(
    ({ before, after }) => `The API is reached at ${after} now; it was at ${before}`,
  ),
  "operation-id-changed": define<{ before: string | undefined; after: string | undefined }>(
    ({ before, after }) => {
      if (after === undefined) return `The 'operationId' is gone; it was '${before}'`;
      return `The 'operationId' is '${after}' now; ${before === undefined ? "there was none" : `it was '${before}'`}`;
    },
  ),
  "parameter-added": define<Named & { in: string; required: boolean }>(
    ({ name, in: where, required }) =>
      `The ${where} parameter '${name}' is new${required ? ", and required" : ""}`,
  ),
  "parameter-removed": define<Named & { in: string }>(
    ({ name, in: where }) =>
      `The ${where} parameter '${name}' is gone; what callers send in it is no longer described`,
  ),
  "parameter-became-required": define<object>(() => "The parameter is required now"),
  "parameter-became-optional": define<object>(() => "The parameter is no longer required"),
  "parameter-moved": define<Named & Renamed>(
    ({ name, before, after }) => `The parameter '${name}' is in the ${after} now; it was in the ${before}`,
  ),
  "parameter-style-changed": define<Renamed>(
    ({ before, after }) => `The value is written in the style ${after} now; it was ${before}`,
  ),
  "empty-value-allowed": define<object>(() => "The parameter may be sent without a value now"),
  "empty-value-refused": define<object>(() => "The parameter may no longer be sent without a value"),
  "body-added": define<{ required: boolean }>(
    ({ required }) => `There is a request body now${required ? ", which is required" : ""}`,
  ),
  "body-removed": define<object>(() => "There is no request body any more"),
  "body-became-required": define<object>(() => "The request body is required now"),
  "body-became-optional": define<object>(() => "The request body is no longer required"),
  "media-type-added": define<Named>(({ name }) => `It may be ${name} as well now`),
  "media-type-removed": define<Named>(({ name }) => `It may no longer be ${name}`),
  "response-added": define<Named>(({ name }) => `The response ${name} is new`),
  "response-removed": define<Named>(({ name }) => `The response ${name} is gone`),
  "header-added": define<Named>(({ name }) => `The header '${name}' is new`),
  "header-removed": define<Named & { required: boolean }>(
    ({ name, required }) => `The header '${name}' is gone${required ? "; it was always sent" : ""}`,
  ),
  "header-became-required": define<object>(() => "The header is always sent now"),
  "header-became-optional": define<object>(() => "The header is no longer always sent"),
  "security-required": define<object>(() => "Callers must show who they are now; anybody could call"),
  "security-dropped": define<object>(() => "Anybody may call now"),
  "security-alternative-added": define<Named>(({ name }) => `Callers may use ${name} as well now`),
  "security-alternative-removed": define<Named>(({ name }) => `Callers may no longer use ${name}`),
  "scope-added": define<Named & { scheme: string }>(
    ({ name, scheme }) => `The scope '${name}' of '${scheme}' is needed now`,
  ),
  "scope-removed": define<Named & { scheme: string }>(
    ({ name, scheme }) => `The scope '${name}' of '${scheme}' is no longer needed`,
  ),
  "security-scheme-changed": define<Named & Renamed>(
    ({ name, before, after }) => `The security scheme '${name}' is ${after} now; it was ${before}`,
  ),
  "event-added": define<object>(() => "The event is new"),
  "event-removed": define<object>(() => "The event is gone"),
  "event-kind-changed": define<Renamed>(
    ({ before, after }) => `It is a ${after} event now; it was a ${before} event`,
  ),
  "schema-added": define<object>(() => "The schema is new"),
  "schema-removed": define<object>(() => "The schema is gone"),
  "schema-renamed": define<Renamed>(({ before, after }) => `The schema '${before}' is called '${after}' now`),
};

/** What can change in chapters. */
export const chapterChanges = {
  "chapter-added": define<object>(() => "The chapter is new"),
  "chapter-removed": define<object>(() => "The chapter is gone"),
  "chapter-renamed": define<Renamed>(
    ({ before, after }) => `The chapter is in '${after}' now; it was in '${before}'`,
  ),
  "section-added": define<object>(() => "The section is new"),
  "section-removed": define<object>(() => "The section is gone"),
  "section-renamed": define<Renamed>(
    ({ before, after }) => `The section is called '${after}' now; it was '${before}'`,
  ),
  "section-moved": define<Renamed>(
    ({ before, after }) => `The section is '${after}' now; it was '${before}'`,
  ),
  "section-reordered": define<Renamed>(({ before, after }) => {
    const place = (previous: string) => (previous === "" ? "the first one" : `after '${previous}'`);
    return `The section is ${place(after)} now; it was ${place(before)}`;
  }),
};

const all = { ...schemaChanges, ...interfaceChanges, ...chapterChanges };

export type SchemaChangeCode = keyof typeof schemaChanges;
export type ChangeCode = keyof typeof all;
/** What the words of each code are made from. */
export type ChangeArgs = { [C in ChangeCode]: (typeof all)[C] extends Definition<infer Args> ? Args : never };

/** Every kind of change there is. */
export const changeDefinitions: { [C in ChangeCode]: Definition<ChangeArgs[C]> } = all;
