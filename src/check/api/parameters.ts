import { fieldsOf, rangesOf } from "../../api/bodies.ts";
import { essenceOf } from "../../api/media-range.ts";
import { valuesOf } from "../../api/parts.ts";
import type { ListedParameter, Operation } from "../../api/types.ts";
import { finding } from "../../diagnostics/finding.ts";
import { child, locationOf, type Place, trailOf } from "../../schema/reader.ts";
import { pointerTo } from "../../source/pointer.ts";
import type { CheckContext } from "../rule.ts";

/** A list names each parameter once, and one body at most; the list of an endpoint may repeat those of its path. */
export function duplicateParameters({ model, report }: CheckContext): void {
  const operations = model.apis.flatMap((api) => api.operations);
  for (const list of operations.flatMap(({ parameterLists: { ofPath, own } }) => [ofPath, own])) {
    const firsts = new Map<string, ListedParameter>();
    for (const each of list) {
      // One without a name has been reported for that.
      if (each.name === "" && each.in !== "body") continue;
      const first = firsts.get(identityOf(each));
      if (first === undefined) firsts.set(identityOf(each), each);
      else reportDuplicate(each, first, report);
    }
  }
}

/** The parameters of a path and those of an endpoint are the same under the same name; otherwise there are two. */
export function parametersOfPath({ model, report }: CheckContext): void {
  for (const { parameterLists } of model.apis.flatMap((api) => api.operations)) {
    const ofPath = new Map(parameterLists.ofPath.map((each) => [identityOf(each), each]));
    for (const each of parameterLists.own) {
      const first = ofPath.get(identityOf(each));
      if (first !== undefined && first.name !== each.name && first.name !== "" && each.name !== "")
        reportDuplicate(each, first, report, true);
    }
  }
}

/** Names of headers are the same in upper and lower case, and there is one body. */
function identityOf({ name, in: where }: ListedParameter): string {
  return where === "body" ? where : `${where} ${where === "header" ? name.toLowerCase() : name}`;
}

function reportDuplicate(
  { name, in: where, location, nameLocation }: ListedParameter,
  { name: other, location: first }: ListedParameter,
  report: CheckContext["report"],
  isOfPath = false,
): void {
  const related = [{ message: "The first of them stands here", location: first }];
  report(
    where === "body"
      ? finding("several-bodies", { isOfPath }, location, related)
      : finding("duplicate-parameter", { name, in: where, other, isOfPath }, nameLocation, related),
  );
}

const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** A form is a body: there is no other beside it, and `consumes` says how it is written. */
export function forms({ model, report }: CheckContext): void {
  for (const operation of model.apis.flatMap(({ operations }) => operations)) {
    const body = listedParameters(operation).find((each) => each.in === "body");
    const [form] = listedParameters(operation).filter((each) => each.in === "formData");
    if (form === undefined) continue;
    const { name, location } = form;
    if (body !== undefined) {
      const related = [{ message: "The body parameter stands here", location: body.location }];
      report(finding("body-with-form", { name }, location, related));
    }
    reportFormType(operation, form, report);
  }
}

function reportFormType(operation: Operation, form: ListedParameter, report: CheckContext["report"]): void {
  const { requestBody, location } = operation;
  const content = requestBody?.content ?? [];
  const consumed = rangesOf(content);
  const file = fieldsOf(content).find(({ schema }) => schema.types.includes("file"));
  const wanted = file === undefined ? formTypes : ["multipart/form-data"];
  if (consumed.some((each) => wanted.includes(essenceOf(each)))) return;
  const listed = listedParameters(operation).find(
    (each) => file !== undefined && each.in === "formData" && each.name === file.name,
  );
  const { name, location: at } = listed ?? form;
  const related = [{ message: "It is a parameter of this endpoint", location }];
  report(finding("form-media-type", { name, isFile: file !== undefined, consumed }, at, related));
}

/** All that are listed for an endpoint. */
function listedParameters({ parameterLists: { ofPath, own } }: Operation): ListedParameter[] {
  return [...own, ...ofPath];
}

/** Reports a path parameter that does not say that it is required. */
export function checkPathParameter({ report }: CheckContext, place: Place): void {
  const required = child(place, "required");
  // The model reports what is neither true nor false.
  if (required !== undefined && required.value !== false) return;
  const name = child(place, "name")?.value;
  const args = { name: typeof name === "string" ? name : "" };
  report(finding("path-parameter-optional", args, locationOf(required ?? place), trailOf(place)));
}

/** A parameter that must be given has no use for a default. */
export function unusedDefaults({ model, report }: CheckContext): void {
  for (const api of model.apis) {
    for (const { name, required, schema, location } of new Set(valuesOf(api))) {
      if (!required || !schema.constraints.some(({ keyword }) => keyword === "default")) continue;
      if (!("pointer" in location)) continue;
      const at = { ...location, pointer: pointerTo(location.pointer, "default"), at: "key" as const };
      report(finding("default-unused", { name }, at));
    }
  }
}

const withoutBody = new Set(["GET", "HEAD", "DELETE"]);

/** Requests that only ask for something, or for its end, have no body (RFC 7231, section 4.3). */
export function bodiesWithoutMeaning({ model, report }: CheckContext): void {
  for (const operation of model.apis.flatMap(({ operations }) => operations)) {
    if (!withoutBody.has(operation.method)) continue;
    const body = listedParameters(operation).find((each) => each.in === "body" || each.in === "formData");
    if (body === undefined) continue;
    const related = [{ message: "It is a parameter of this endpoint", location: operation.location }];
    report(finding("body-without-meaning", { method: operation.method }, body.location, related));
  }
}
