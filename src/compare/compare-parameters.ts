import { formFields } from "../api/form-fields.ts";
import { placeholdersIn } from "../api/server-address.ts";
import type {
  FormField,
  MediaType,
  Operation,
  Parameter,
  ParameterPlace,
  RequestBody,
} from "../api/types.ts";
import { compareHolder, type Requirement } from "./compare-holder.ts";
import type { OfOperation } from "./comparing.ts";
import { pairUp } from "./pair-up.ts";

/** A parameter, or a field of a form that is listed as one. */
type Sent = (Parameter | FormField) & { in: ParameterPlace | "form" };

const codes: Requirement["codes"] = {
  required: "parameter-became-required",
  optional: "parameter-became-optional",
};

/** Compares what callers send beside a body, and the fields of forms that are listed as parameters. */
export function compareParameters(before: Operation, after: Operation, around: OfOperation): void {
  const { list, use, sent } = around;
  const isRequest = sent === "request";
  const paths = comparePathParameters(before, after, around);
  const others = (operation: Operation): Sent[] => [
    ...operation.parameters.filter((parameter) => parameter.in !== "path"),
    ...listedFields(before.requestBody, after.requestBody, operation).map((field) => ({
      ...field,
      in: "form" as const,
    })),
  ];
  const same = pairUp(others(before), others(after), (parameter) => `${parameter.in} ${nameOf(parameter)}`);
  const moved = pairUp(same.gone, same.added, nameOf);
  for (const [one, other] of moved.both)
    list.add(
      "parameter-moved",
      { name: one.name, before: one.in, after: other.in },
      { class: "breaking", use, before: one.location, after: other.location },
    );
  for (const { name, in: where, required, location } of moved.gone)
    list.add(
      "parameter-removed",
      { name, in: where },
      { class: required && !isRequest ? "breaking" : "risky", use, before: location },
    );
  for (const { name, in: where, required, location } of moved.added)
    list.add(
      "parameter-added",
      { name, in: where, required },
      { class: required && isRequest ? "breaking" : "additive", use, after: location },
    );
  for (const [one, other] of [...paths, ...same.both, ...moved.both]) {
    const step = [...use, `${other.in} parameter '${other.name}'`];
    compareHolder(one, other, { codes, direction: sent, use: step }, around);
  }
}

/** The fields of an operation's form, where one side lists them rather than having a schema of the whole. */
function listedFields(
  before: RequestBody | undefined,
  after: RequestBody | undefined,
  { requestBody }: Operation,
): FormField[] {
  if (![before, after].some(hasListedFields)) return [];
  const fields = new Map(
    (requestBody?.content ?? []).flatMap(formFields).map((field) => [field.name, field]),
  );
  return [...fields.values()];
}

export function hasListedFields(body: { content: readonly MediaType[] } | undefined): boolean {
  return body?.content.some(({ fields }) => fields !== undefined) ?? false;
}

/** Parameters of a path belong together by where they are in it. */
function comparePathParameters(
  before: Operation,
  after: Operation,
  { list, use }: OfOperation,
): [Sent, Sent][] {
  const [one, other] = [before, after].map(({ key, parameters }) =>
    placeholdersIn(key).map((name) =>
      parameters.find((parameter) => parameter.in === "path" && parameter.name === name),
    ),
  );
  return (one ?? []).flatMap((was, index): [Sent, Sent][] => {
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

function nameOf({ in: where, name }: Sent): string {
  return where === "header" ? name.toLowerCase() : name;
}
