import { type Finding, finding } from "../../diagnostics/finding.ts";
import { children, locationOf, nameOf, type Place, trailOf } from "../../schema/reader.ts";
import { lastStep, parentPointer } from "../../source/pointer.ts";
import { methods } from "../methods.ts";
import type { Applied } from "./applied.ts";
import { isExpression } from "./callbacks.ts";

/** Keys of operations that no path item has, by which one is known. */
export const keysOfOperations = new Set([
  "operationId",
  "tags",
  "requestBody",
  "responses",
  "callbacks",
  "deprecated",
  "security",
  "externalDocs",
]);

const keysOfMediaTypes = new Set(["schema", "itemSchema", "example", "examples", "encoding"]);

/**
 * That an object begins with what should be a level deeper, such as a callback with a method and no address to call. Nothing else
 * in it is where it should be, so that this is all that there is to say of it.
 * @param kind the kind of the object in the schema of OpenAPI 3.1
 */
export function missingLevel(kind: string, applied: Applied, place: Place): Finding | undefined {
  if (kind === "callbacks") return missingExpression(place);
  if (kind === "path-item") return missingWebhook(place);
  return holdsMediaTypes(applied) ? missingMediaType(place) : undefined;
}

function missingExpression(callback: Place): Finding | undefined {
  const method = children(callback).find(([key]) => methods.has(key))?.[1];
  const name = nameOf(callback);
  const reason = isExpression(name)
    ? `put '${name}' below a name for the callback`
    : "put methods below the address that is called, such as '{$request.body#/url}'";
  if (method === undefined) return undefined;
  const args = { key: nameOf(method), reason };
  return finding("invalid-expression", args, locationOf(method, "key"), trailOf(callback));
}

function missingWebhook(item: Place): Finding | undefined {
  const isWebhook = lastStep(parentPointer(item.pointer) ?? "") === "webhooks";
  const isOperation = methods.has(nameOf(item)) && children(item).some(([key]) => keysOfOperations.has(key));
  return isWebhook && isOperation
    ? unexpected(item, "'webhooks'", "put it below a name for the webhook")
    : undefined;
}

function missingMediaType(content: Place): Finding | undefined {
  const entries = children(content);
  const key = entries.find(([name]) => keysOfMediaTypes.has(name))?.[1];
  if (key === undefined || entries.some(([name]) => name.includes("/"))) return undefined;
  return unexpected(key, "'content'", "put it below a media type, such as 'application/json'");
}

function unexpected(place: Place, owner: string, advice: string): Finding {
  const args = { key: nameOf(place), owner, known: [], advice };
  return finding("unexpected-key", args, locationOf(place, "key"), trailOf(place));
}

/** Whether the names of a mapping are those of media types: the schema of 3.0 only says what is below them. */
function holdsMediaTypes({ layers }: Applied): boolean {
  return layers.some(({ rules: { names, others } }) => {
    const formats = names === undefined ? [] : [names, ...names.all].map(({ format }) => format);
    return others?.name === "MediaType" || formats.includes("media-range");
  });
}
