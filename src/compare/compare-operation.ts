import { fieldsOf } from "../api/bodies.ts";
import type {
  Header,
  MediaType,
  Operation,
  Parameter,
  RequestBody,
  Response,
  ValueHolder,
} from "../api/types.ts";
import { compareSecurity } from "./compare-security.ts";
import type { Comparing } from "./comparing.ts";
import type { Direction } from "./law.ts";
import { pairUp } from "./pair-up.ts";
import { valueRules } from "./schema/value-rules.ts";

/** What is compared in an operation: what callers send and get changes places where the API itself calls. */
interface OfOperation extends Comparing {
  isSentByApi?: boolean;
  use: readonly string[];
  sent: Direction;
  received: Direction;
}

export function operationName({ method, path }: Operation): string {
  return `${method} ${path}`;
}

export function compareOperation(
  before: Operation,
  after: Operation,
  { list, schemas, isSentByApi = false }: Comparing & { isSentByApi?: boolean },
): void {
  const use = [operationName(after)];
  const around: OfOperation = {
    list,
    schemas,
    isSentByApi,
    use,
    sent: isSentByApi ? "response" : "request",
    received: isSentByApi ? "request" : "response",
  };
  const sides = { before: before.location, after: after.location, use };
  if (before.deprecated !== after.deprecated)
    list.add(after.deprecated ? "deprecated-set" : "deprecated-dropped", {}, { class: "docs", ...sides });
  const [was, is] = [before.operationId, after.operationId];
  if (was !== undefined && is !== undefined && was !== is)
    list.add("operation-id-changed", { before: was, after: is }, { class: "docs", ...sides });
  for (const what of ["summary", "description"] as const)
    if (before[what] !== after[what]) list.add("text-changed", { what }, { class: "docs", ...sides });
  compareParameters(before, after, around);
  compareBody(before, after, around);
  compareResponses(before.responses, after.responses, around);
  compareSecurity(before, after, around);
  compareCallbacks(before, after, around);
}

function compareParameters(before: Operation, after: Operation, around: OfOperation): void {
  const { list, use } = around;
  const paths = comparePathParameters(before, after, around);
  const others = ({ parameters }: Operation) => parameters.filter((parameter) => parameter.in !== "path");
  const same = pairUp(others(before), others(after), (parameter) => `${parameter.in} ${nameOf(parameter)}`);
  const moved = pairUp(same.gone, same.added, nameOf);
  for (const [one, other] of moved.both)
    list.add(
      "parameter-moved",
      { name: one.name, before: one.in, after: other.in },
      { class: "breaking", use, before: one.location, after: other.location },
    );
  for (const { name, in: where, location } of moved.gone)
    list.add("parameter-removed", { name, in: where }, { class: "risky", use, before: location });
  for (const { name, in: where, required, location } of moved.added)
    list.add(
      "parameter-added",
      { name, in: where, required },
      { class: required ? "breaking" : "additive", use, after: location },
    );
  for (const [one, other] of [...paths, ...same.both, ...moved.both]) {
    const step = [...use, `${other.in} parameter '${other.name}'`];
    compareHolder(one, other, { codes: parameterCodes, direction: around.sent, use: step }, around);
  }
}

/** Parameters of a path belong together by where they stand in it. */
function comparePathParameters(
  before: Operation,
  after: Operation,
  { list, use }: OfOperation,
): [Parameter, Parameter][] {
  const [one, other] = [before, after].map(({ key, parameters }) =>
    [...key.matchAll(/\{([^{}]*)\}/g)].map(([, name]) =>
      parameters.find((parameter) => parameter.in === "path" && parameter.name === name),
    ),
  );
  return (one ?? []).flatMap((was, index): [Parameter, Parameter][] => {
    const is = other?.[index];
    if (was === undefined || is === undefined) return [];
    const sides = { before: was.location, after: is.location };
    if (was.name !== is.name)
      list.add(
        "path-parameter-renamed",
        { before: was.name, after: is.name },
        { class: "docs", use, ...sides },
      );
    return [[was, is]];
  });
}

function nameOf({ in: where, name }: Parameter): string {
  return where === "header" ? name.toLowerCase() : name;
}

interface Requirement {
  codes: {
    required: "parameter-became-required" | "header-became-required" | "body-became-required";
    optional: "parameter-became-optional" | "header-became-optional" | "body-became-optional";
  };
  direction: Direction;
  use: readonly string[];
}

const parameterCodes = {
  required: "parameter-became-required",
  optional: "parameter-became-optional",
} as const;
const headerCodes = { required: "header-became-required", optional: "header-became-optional" } as const;
const bodyCodes = { required: "body-became-required", optional: "body-became-optional" } as const;

function compareRequired(
  before: Pick<ValueHolder, "required" | "location">,
  after: Pick<ValueHolder, "required" | "location">,
  { codes, direction, use }: Requirement,
  { list }: OfOperation,
): void {
  if (before.required === after.required) return;
  const isStricter = after.required === (direction === "request");
  list.add(
    after.required ? codes.required : codes.optional,
    {},
    {
      class: isStricter ? "breaking" : "additive",
      use,
      before: before.location,
      after: after.location,
    },
  );
}

/** Compares what is said of a parameter, a header or a field: whether it must be there, its value, and how that is written. */
function compareHolder(
  before: ValueHolder,
  after: ValueHolder,
  requirement: Requirement,
  around: OfOperation,
): void {
  const { list, schemas } = around;
  const { direction, use } = requirement;
  compareRequired(before, after, requirement, around);
  // An API takes any text for a string; who gets a header reads it as what it was.
  const isText = after.mediaType === undefined && direction === "request";
  list.addPair(schemas.pairOf([before.schema], [after.schema], isText), direction, use);
  const sides = { use, before: before.location, after: after.location };
  const [was, is] = [before, after].map(styleOf);
  if (was !== is && was !== undefined && is !== undefined)
    list.add("parameter-style-changed", { before: was, after: is }, { class: "breaking", ...sides });
  if (before.description !== after.description)
    list.add("text-changed", { what: "description" }, { class: "docs", ...sides });
  if (before.deprecated !== after.deprecated)
    list.add(after.deprecated ? "deprecated-set" : "deprecated-dropped", {}, { class: "docs", ...sides });
}

/** How a list or an object is written; `undefined` where the value is neither. */
function styleOf({ schema, mediaType, style, explode }: ValueHolder): string | undefined {
  if (mediaType !== undefined) return mediaType;
  const { types } = valueRules([schema]);
  const isPlain = schema.types.length > 0 && !types.has("array") && !types.has("object");
  return isPlain || schema.types.length === 0 ? undefined : `${style}${explode ? ", exploded" : ""}`;
}

function compareBody(
  { requestBody: before }: Operation,
  { requestBody: after }: Operation,
  around: OfOperation,
): void {
  const { list, use: operation, sent } = around;
  const use = [...operation, "request body"];
  if (before === undefined && after === undefined) return;
  if (before === undefined || after === undefined) {
    if (after) {
      const { required, location } = after;
      const isBreak = required && sent === "request";
      list.add(
        "body-added",
        { required },
        { class: isBreak ? "breaking" : "additive", use, after: location },
      );
    } else list.add("body-removed", {}, { class: "risky", use, before: before?.location });
    return;
  }
  compareRequired(before, after, { codes: bodyCodes, direction: sent, use }, around);
  compareText(before, after, use, around);
  compareContent(before, after, { direction: sent, use }, around);
}

function compareText(
  before: RequestBody | Response,
  after: RequestBody | Response,
  use: readonly string[],
  { list }: OfOperation,
): void {
  if (before.description === after.description) return;
  const sides = { before: before.location, after: after.location };
  list.add("text-changed", { what: "description" }, { class: "docs", use, ...sides });
}

/** Compares the media types of a body: who asks for it chooses among them, so that one less is a break in both directions. */
function compareContent(
  before: RequestBody | Response,
  after: RequestBody | Response,
  { direction, use }: { direction: Direction; use: readonly string[] },
  around: OfOperation,
): void {
  const { list, schemas } = around;
  const rangeOf = ({ range = "" }: MediaType) => range.toLowerCase().replace(/\s/g, "");
  const paired = pairUp(before.content, after.content, rangeOf);
  for (const { range = "a body", location } of paired.gone)
    list.add("media-type-removed", { name: range }, { class: "breaking", use, before: location });
  for (const { range = "a body", location } of paired.added)
    list.add("media-type-added", { name: range }, { class: "additive", use, after: location });
  const compared = new Set<string>();
  for (const [one, other] of paired.both) {
    const [was, is] = [fieldsOf([one]), fieldsOf([other])];
    if (was.length + is.length > 0) compareFields(was, is, use, around);
    const mine = one.schema ? [one.schema] : [];
    const theirs = other.schema ? [other.schema] : [];
    // Media types of one schema are compared once.
    const id = `${one.schema?.id} → ${other.schema?.id}`;
    if (mine.length + theirs.length > 0 && !compared.has(id))
      list.addPair(schemas.pairOf(mine, theirs), direction, use);
    compared.add(id);
    if (one.itemSchema && other.itemSchema)
      list.addPair(schemas.pairOf([one.itemSchema], [other.itemSchema]), direction, [...use, "item"]);
  }
}

function compareFields(
  before: readonly ValueHolder[],
  after: readonly ValueHolder[],
  use: readonly string[],
  around: OfOperation,
): void {
  const { list, sent } = around;
  const { both, gone, added } = pairUp(before, after, ({ name }) => name);
  for (const { name, location } of gone)
    list.add("parameter-removed", { name, in: "form" }, { class: "risky", use, before: location });
  for (const { name, required, location } of added)
    list.add(
      "parameter-added",
      { name, in: "form", required },
      { class: required ? "breaking" : "additive", use, after: location },
    );
  for (const [one, other] of both) {
    const step = [...use, `'${other.name}'`];
    compareHolder(one, other, { codes: parameterCodes, direction: sent, use: step }, around);
  }
}

function compareResponses(
  before: readonly Response[],
  after: readonly Response[],
  around: OfOperation,
): void {
  const { list, use, received } = around;
  const isSuccess = ({ status }: Response) => /^2/.test(status);
  const { both, gone, added } = pairUp(before, after, ({ status }) => status.toUpperCase());
  for (const response of gone)
    list.add(
      "response-removed",
      { name: response.status },
      {
        class: isSuccess(response) ? "breaking" : "risky",
        use,
        before: response.location,
      },
    );
  for (const response of added)
    list.add(
      "response-added",
      { name: response.status },
      {
        class: isSuccess(response) ? "risky" : "additive",
        use,
        after: response.location,
      },
    );
  for (const [one, other] of both) {
    const step = [...use, `response ${other.status}`];
    compareText(one, other, step, around);
    compareContent(one, other, { direction: received, use: step }, around);
    compareHeaders(one.headers, other.headers, step, around);
  }
}

function compareHeaders(
  before: readonly Header[],
  after: readonly Header[],
  use: readonly string[],
  around: OfOperation,
): void {
  const { list, received } = around;
  const { both, gone, added } = pairUp(before, after, ({ name }) => name.toLowerCase());
  for (const { name, required, deprecated, location } of gone)
    list.add(
      "header-removed",
      { name, required },
      { class: required && !deprecated ? "breaking" : "risky", use, before: location },
    );
  for (const { name, location } of added)
    list.add("header-added", { name }, { class: "additive", use, after: location });
  for (const [one, other] of both) {
    const step = [...use, `header '${other.name}'`];
    compareHolder(one, other, { codes: headerCodes, direction: received, use: step }, around);
  }
}

/** What the API calls: it sends what callers send elsewhere. */
function compareCallbacks(
  before: Operation,
  after: Operation,
  { list, schemas, isSentByApi }: OfOperation,
): void {
  // A callback may have callbacks again, round in a circle.
  if (isSentByApi) return;
  for (const [one, other] of pairUp(before.callbacks, after.callbacks, ({ name }) => name).both)
    for (const pair of pairUp(one.operations, other.operations, ({ method, key }) => `${method} ${key}`).both)
      compareOperation(...pair, { list, schemas, isSentByApi: true });
}
