import { formFields, isFormType } from "../api/form-fields.ts";
import { isWithin } from "../api/media-range.ts";
import type { Header, MediaType, Operation, RequestBody, Response } from "../api/types.ts";
import { comparableHistory } from "../schema/history.ts";
import { compareHolder, compareRequired, compareSerialization, type Requirement } from "./compare-holder.ts";
import { hasListedFields } from "./compare-parameters.ts";
import { compareExamples, compareWordsOf } from "./compare-words-of.ts";
import type { OfOperation } from "./comparing.ts";
import type { Direction } from "./law.ts";
import { pairUp } from "./pair-up.ts";

const headerCodes: Requirement["codes"] = {
  required: "header-became-required",
  optional: "header-became-optional",
};
const bodyCodes: Requirement["codes"] = {
  required: "body-became-required",
  optional: "body-became-optional",
};

export function compareBody(
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
    } else {
      const isBreak = before?.required && sent === "response";
      list.add("body-removed", {}, { class: isBreak ? "breaking" : "risky", use, before: before?.location });
    }
    return;
  }
  // Where the fields of a form are listed, each says so itself.
  if (!hasListedFields(before) && !hasListedFields(after))
    compareRequired(before, after, { codes: bodyCodes, direction: sent, use }, around);
  compareWordsOf(before, after, { description: ({ description }) => description }, { list, use });
  compareContent(before, after, { direction: sent, use }, around);
}

/** Compares the media types of a body: who requests it chooses among them, so that one less is a break in both directions. */
function compareContent(
  before: RequestBody | Response,
  after: RequestBody | Response,
  { direction, use }: { direction: Direction; use: readonly string[] },
  around: OfOperation,
): void {
  const { list } = around;
  const paired = pairUp(before.content, after.content, rangeOf);
  // What a range includes is neither gone nor new; where none is named, as Swagger 2.0 allows, it may be any.
  const within = (one: MediaType, others: readonly MediaType[]) =>
    others.find((other) => {
      const range = rangeOf(other);
      return range === "" || (range.includes("*") && isWithin(rangeOf(one), range));
    });
  const stay = paired.gone.map((one) => [one, within(one, after.content)] as const);
  const known = paired.added.map((other) => [within(other, before.content), other] as const);
  for (const [one, other] of stay)
    if (other === undefined && (one.range || after.content.length === 0))
      list.add(
        "media-type-removed",
        { name: one.range ?? "a body" },
        { class: "breaking", use, before: one.location },
      );
  for (const [one, other] of known)
    if (one === undefined && (other.range || before.content.length === 0))
      list.add(
        "media-type-added",
        { name: other.range ?? "a body" },
        { class: "additive", use, after: other.location },
      );
  const isListed = hasListedFields(before) || hasListedFields(after);
  const compared = new Set<string>();
  for (const [one, other] of [...paired.both, ...stay, ...known]) {
    if (one === undefined || other === undefined) continue;
    // Media types of one schema are compared once.
    const id = `${one.schema?.id} → ${other.schema?.id}`;
    compareMediaTypes(one, other, { direction, use, isSchemaKnown: isListed || compared.has(id) }, around);
    compared.add(id);
  }
}

/** A media type as it is compared: a text is read as UTF-8 whether that is said or not. */
function rangeOf({ range = "" }: MediaType): string {
  return range
    .toLowerCase()
    .replace(/\s/g, "")
    .replace(/;charset="?utf-8"?/, "");
}

function compareMediaTypes(
  before: MediaType,
  after: MediaType,
  { direction, use, isSchemaKnown }: { direction: Direction; use: readonly string[]; isSchemaKnown: boolean },
  around: OfOperation,
): void {
  const { list, schemas } = around;
  const [mine, theirs] = [before, after].map(({ schema }) => (schema ? [schema] : []));
  if (mine && theirs && mine.length + theirs.length > 0 && !isSchemaKnown)
    list.addPair(schemas.pairOf(mine, theirs), direction, use);
  if (before.itemSchema && after.itemSchema)
    list.addPair(schemas.pairOf([before.itemSchema], [after.itemSchema]), direction, [...use, "item"]);
  compareExamples(before.examples, after.examples, { list, use });
  if (!isFormType(rangeOf(after)) || before.fields || after.fields) return;
  const fields = pairUp(formFields(before), formFields(after), ({ name }) => name);
  for (const [one, other] of fields.both)
    compareSerialization(one, other, { use: [...use, other.name], around });
}

const responseWords = {
  summary: ({ summary }: Response) => summary,
  description: ({ description }: Response) => description,
  links: ({ links }: Response) => links.map(({ location: _, server: __, ...link }) => link),
  history: ({ history }: Response) => comparableHistory(history),
};

export function compareResponses(
  before: readonly Response[],
  after: readonly Response[],
  around: OfOperation,
): void {
  const { list, use, received } = around;
  const isSuccess = ({ status }: Response) => /^2/.test(status);
  const { both, gone, added } = pairUp(before, after, ({ status }) => status.toUpperCase());
  // A range such as `2XX` includes those that are named.
  const within = (response: Response, others: readonly Response[]) =>
    others.find(({ status }) => status.toUpperCase() === `${response.status.charAt(0)}XX`);
  const stay = gone.map((one) => [one, within(one, after)] as const);
  const known = added.map((other) => [within(other, before), other] as const);
  for (const [response, cover] of stay)
    if (cover === undefined)
      list.add(
        "response-removed",
        { name: response.status },
        { class: isSuccess(response) ? "breaking" : "risky", use, before: response.location },
      );
  for (const [cover, response] of known)
    if (cover === undefined)
      list.add(
        "response-added",
        { name: response.status },
        {
          class: isSuccess(response) && received === "response" ? "risky" : "additive",
          use,
          after: response.location,
        },
      );
  for (const [one, other] of [...both, ...stay, ...known]) {
    if (one === undefined || other === undefined) continue;
    const step = [...use, `response ${one.status}`];
    compareWordsOf(one, other, responseWords, { list, use: step });
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
