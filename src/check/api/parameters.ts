import { fieldsOf, rangesOf } from "../../api/bodies.ts";
import { essenceOf } from "../../api/media-range.ts";
import { allOperations } from "../../api/parts.ts";
import type { Api, ListedParameter, Operation, ValueHolder } from "../../api/types.ts";
import { finding } from "../../diagnostics/finding.ts";
import { pointerTo } from "../../source/pointer.ts";
import { keywordPlace, placeOf } from "../keyword-place.ts";
import type { CheckContext } from "../rule.ts";

/** A list names each parameter once, and one body at most; the list of an endpoint may repeat those of its path. */
export function duplicateParameters({ model, report }: CheckContext): void {
  for (const list of model.apis
    .flatMap(allOperations)
    .flatMap(({ parameterLists: { ofPath, own } }) => [ofPath, own])) {
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
  for (const { parameterLists } of model.apis.flatMap(allOperations)) {
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
    } else reportFormType(operation, form, report);
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

/** A parameter that must be given has no use for a default of its own; a schema that it shares may be used elsewhere. */
export function unusedDefaults({ model, sources, report }: CheckContext): void {
  for (const { name, required, schema, location } of new Set(model.apis.flatMap(valuesOfRequests))) {
    if (!required || !schema.constraints.some(({ keyword }) => keyword === "default")) continue;
    const { file, pointer } = keywordPlace(schema, "default", sources);
    const own = placeOf(location);
    if (file === own.file && pointer.startsWith(`${own.pointer}/`))
      report(finding("default-unused", { name }, { file, pointer, at: "key" }));
  }
}

function valuesOfRequests(api: Api): ValueHolder[] {
  const fields = allOperations(api).flatMap(({ requestBody }) => fieldsOf(requestBody?.content));
  return [
    ...allOperations(api).flatMap(({ parameters }) => parameters),
    ...fields,
    ...api.components.parameters,
  ];
}

const withoutBody = new Set(["GET", "HEAD", "DELETE"]);

/** Requests that only read or delete something have no body (RFC 7231, section 4.3). */
export function bodiesWithoutMeaning({ model, report }: CheckContext): void {
  for (const operation of model.apis.flatMap(allOperations)) {
    const { method, requestBody, location } = operation;
    if (!withoutBody.has(method) || requestBody === undefined) continue;
    const listed = listedParameters(operation).find((each) => each.in === "body" || each.in === "formData");
    const { file, pointer } = placeOf(location);
    const own = { file, pointer: pointerTo(pointer, "requestBody"), at: "key" as const };
    const related = [{ message: `It is ${listed ? "a parameter" : "the body"} of this endpoint`, location }];
    report(finding("body-without-meaning", { method }, listed?.location ?? own, related));
  }
}
