import { normal } from "../source/follow.ts";
import { percentDecoded } from "../source/percent-decoded.ts";
import type { Pointer } from "../source/pointer.ts";
import {
  besideFile,
  type IdentifiedSchema,
  type Identifiers,
  parseReference,
  type Reference,
  type Surroundings,
} from "../source/reference.ts";
import type { Source } from "../source/source.ts";
import { isOfFile, resolveUri, resourceAt, resourcesOf } from "./resources.ts";
import { pointerElsewhere, pointerLike, pointerMisspelt } from "./usual-places.ts";

/** How references are read where schemas may have names: `$id`, `$anchor`, and what they are called in each dialect. */
export const schemaIdentifiers: Identifiers = {
  read: readReference,
  anchors: (source, resource) => resourceAt(source, resource).anchors,
  pointerLike,
  pointerMisspelt,
  pointerElsewhere,
};

/**
 * What a reference at a place of a file leads to, by the URIs of the schemas around it: to a schema of the same file, or else
 * of the project, that has the URI. Where the file itself has a URI, it is taken to lie among others as its URI among theirs, so that
 * a URI beside it is the file beside it.
 */
function readReference(reference: string, source: Source, pointer: Pointer, around: Surroundings): Reference {
  const { home, byPointer, byUri, alias } = resourcesOf(source);
  if (byPointer.size === 1 && isOfFile(home.uri)) {
    const read = parseReference(reference);
    if ("path" in read && (read.path === "" || around.isFile(besideFile(source.file, read.path))))
      return read;
    return identified(reference, alias ?? home.uri, source, around) ?? read;
  }
  const base = resourceAt(source, pointer).uri;
  const uri = resolveUri(reference, base);
  if (uri === undefined) return parseReference(reference);
  const fragment = parseReference(`#${uri.fragment}`);
  if (fragment.kind !== "local" && fragment.kind !== "name") return fragment;
  const own = byUri.get(uri.document);
  if (own !== undefined) return within(own, fragment);
  const path = fileBeside(home.uri, uri.document, reference);
  const known = identified(reference, base, source, around, path);
  if (known !== undefined) return known;
  return path === undefined
    ? { kind: "remote", uri: uri.document }
    : { ...fragment, path, uri: uri.document };
}

/** A reference to a schema of the project that has its URI: of several, the one in the file at `path`, or else the first. */
function identified(
  reference: string,
  base: string,
  { file }: Source,
  { index }: Surroundings,
  path?: string,
): Reference | undefined {
  const uri = resolveUri(reference, base);
  const fragment = uri && parseReference(`#${uri.fragment}`);
  if (fragment?.kind !== "local" && fragment?.kind !== "name") return undefined;
  const all = (uri && index().get(uri.document)) ?? [];
  const beside = path === undefined ? undefined : normal(besideFile(file, path));
  const found = all.find((each) => each.file === beside) ?? all[0];
  return found && { ...within(found, fragment), path: pathBetween(file, found) };
}

/** The path of a schema's file, relative to another file. */
function pathBetween(from: string, { file }: IdentifiedSchema): string {
  return "../".repeat(from.split("/").length - 1) + file;
}

function within(own: { pointer: Pointer }, fragment: Fragment): Fragment {
  return fragment.kind === "local"
    ? { ...fragment, pointer: own.pointer + fragment.pointer }
    : { ...fragment, resource: own.pointer };
}

/** What follows `#`, in a file. */
type Fragment = Reference & { kind: "local" | "name" };

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
  return percentDecoded([...steps.slice(shared).fill(".."), ...others.slice(shared)].join("/"));
}
