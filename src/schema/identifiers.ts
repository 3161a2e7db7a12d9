import type { Pointer } from "../source/pointer.ts";
import { type Identifiers, parseReference, type Reference } from "../source/reference.ts";
import type { Source } from "../source/source.ts";
import { isOfFile, type Resource, resolveUri, resourceAt, resourcesOf } from "./resources.ts";

/** How references are read where schemas may have names: `$id`, `$anchor`, and what they are called in each dialect. */
export const schemaIdentifiers: Identifiers = {
  read: readReference,
  anchors: (source, resource) => resourceAt(source, resource).anchors,
};

/**
 * What a reference at a place of a file leads to, by the URIs of the schemas around it. Where the file itself has a URI, it
 * is taken to lie among others as its URI among theirs, so that a URI beside it is the file beside it.
 */
function readReference(reference: string, source: Source, pointer: Pointer): Reference {
  const { home, byPointer, byUri } = resourcesOf(source);
  const hasNames = byPointer.size > 1 || !isOfFile(home.uri);
  const uri = hasNames ? resolveUri(reference, resourceAt(source, pointer).uri) : undefined;
  if (uri === undefined) return parseReference(reference);
  const fragment = parseReference(`#${uri.fragment}`);
  if (fragment.kind !== "local" && fragment.kind !== "name") return fragment;
  const own = byUri.get(uri.document);
  if (own !== undefined) return within(own, fragment);
  const path = fileBeside(home.uri, uri.document, reference);
  return path === undefined ? { kind: "remote", uri: uri.document } : { ...fragment, path };
}

function within(own: Resource, fragment: Reference & { kind: "local" | "name" }): Reference {
  return fragment.kind === "local"
    ? { ...fragment, pointer: own.pointer + fragment.pointer }
    : { ...fragment, resource: own.pointer };
}

/** The path from one file to another whose URIs are given; nothing where the other one lies elsewhere in the network. */
function fileBeside(home: string, target: string, reference: string): string | undefined {
  const [from, to] = [new URL(home), new URL(target)];
  const folder = from.pathname.slice(0, from.pathname.lastIndexOf("/") + 1);
  if (from.protocol !== to.protocol || from.host !== to.host || folder === "") return undefined;
  const isRelative = !URL.canParse(reference) && !reference.startsWith("//");
  if (!isRelative && !to.pathname.startsWith(folder)) return undefined;
  const steps = folder.split("/").slice(0, -1);
  const others = to.pathname.split("/");
  let shared = 0;
  while (shared < steps.length && shared < others.length - 1 && steps[shared] === others[shared]) shared++;
  return decodeURIComponent([...steps.slice(shared).fill(".."), ...others.slice(shared)].join("/"));
}
