import { child, items, locationOf, type Place, type Reader } from "../schema/reader.ts";
import { textAt } from "../source/value.ts";
import type { ExternalDocs, Tag } from "./types.ts";
import { listUnder, opened, optionalWords, proseAt, wordAt } from "./values.ts";

/** Reads what an API file says of itself, under `info`. */
export function readInfo(reader: Reader, root: Place) {
  const info = opened(reader, child(root, "info"));
  const contact = info && opened(reader, child(info, "contact"));
  const license = info && opened(reader, child(info, "license"));
  return {
    title: wordAt(reader, info, "title") ?? "",
    version: wordAt(reader, info, "version") ?? "",
    summary: proseAt(reader, info, "summary"),
    description: proseAt(reader, info),
    ...(info && optionalWords(reader, info, ["termsOfService"])),
    ...(contact && { contact: optionalWords(reader, contact, ["name", "url", "email"]) }),
    ...(license && {
      license: {
        name: wordAt(reader, license, "name") ?? "",
        ...optionalWords(reader, license, ["url", "identifier"]),
      },
    }),
  };
}

/** Reads the `externalDocs` of an object; `undefined` where there are none, or no address of theirs. */
export function readExternalDocs(reader: Reader, place: Place): ExternalDocs | undefined {
  const docs = opened(reader, child(place, "externalDocs"));
  const url = wordAt(reader, docs, "url");
  return url === undefined ? undefined : { url, description: proseAt(reader, docs) };
}

export function readTags(reader: Reader, root: Place): Tag[] {
  return items(listUnder(reader, root, "tags")).flatMap((item) => {
    const tag = opened(reader, item);
    const name = wordAt(reader, tag, "name");
    if (tag === undefined || name === undefined) return [];
    const externalDocs = readExternalDocs(reader, tag);
    const displayName = textAt(tag.value, "x-displayName");
    return {
      name,
      ...(displayName !== undefined && { displayName }),
      summary: proseAt(reader, tag, "summary"),
      description: proseAt(reader, tag),
      ...optionalWords(reader, tag, ["parent", "kind"]),
      ...(externalDocs && { externalDocs }),
      location: locationOf(tag),
    };
  });
}
