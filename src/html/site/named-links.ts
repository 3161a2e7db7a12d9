import { percentDecoded } from "../../source/percent-decoded.ts";

/** What a link names in the way of ReDoc or Swagger UI. */
export type Named =
  /** An operation, by its `operationId` or as `paths/~1pets/get` or `webhooks/newPet/post`. */
  | { readonly kind: "operation"; readonly name: string }
  /** A heading of an API's description, with those that it stands below. */
  | { readonly kind: "heading"; readonly titles: readonly string[] }
  | { readonly kind: "tag"; readonly name: string };

/**
 * What an address names: `#operation/ID`, `#tag/NAME`, `#tag/NAME/operation/ID`, `#paths/~1pets/get`, `#webhooks/newPet/post` and
 * `#section/TITLE/TITLE` are those of ReDoc, `#/NAME` and `#/NAME/ID` those of Swagger UI, and `#/paths/~1pets/get` is a JSON
 * Pointer. `undefined` for all others.
 */
export function namedIn(address: string): Named | undefined {
  const [, kind, rest = ""] = /^#(operation|paths|webhooks|section|tag|)\/(.+)$/s.exec(address) ?? [];
  if (kind === undefined) return undefined;
  const [name = "", ...inside] = rest.split("/").map(percentDecoded);
  if (kind === "section") return { kind: "heading", titles: [name, ...inside] };
  if (kind === "operation") return { kind: "operation", name: percentDecoded(rest) };
  if (kind === "paths" || kind === "webhooks")
    return { kind: "operation", name: [kind, name, ...inside].join("/") };
  const [first, ...others] = inside;
  // With fewer steps, it is an operation below a tag of that name.
  const isPointer = kind === "" && (name === "paths" || name === "webhooks") && others.length > 0;
  if (isPointer) return { kind: "operation", name: [name, ...inside].join("/") };
  if (first === undefined) return { kind: "tag", name };
  const isOfReDoc = kind === "tag" && first === "operation" && others.length > 0;
  return { kind: "operation", name: (isOfReDoc ? others : inside).join("/") };
}
