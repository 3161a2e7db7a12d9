import { finding } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { type Pointer, pointerTo } from "../source/pointer.ts";
import { entriesOf, isMap, itemsOf, typeName, type Value } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";

/** One line of a target's or a group's list: a chapter or a group, and how far its titles are lowered there. */
export interface Entry {
  kind: "chapter" | "group";
  name: string;
  depth: number;
  location: Location;
}

export const groupPrefix = "group:";

/**
 * Reads a list of entries and reports those that are none. A mapping of several depths gives the entries under each, in
 * ascending order of depth. A value that is no list gives none.
 */
export function readEntries(context: Context, list: Value | undefined, pointer: Pointer): Entry[] {
  return itemsOf(list).flatMap((item, index) => readItem(context, item, pointerTo(pointer, index)));
}

function readItem(context: Context, item: Value, pointer: Pointer): Entry[] {
  if (typeof item === "string" && item !== "") return [toEntry(item, 0, placeIn(context, pointer))];
  if (!isMap(item) || item.size === 0) {
    const found = item === "" || isMap(item) ? "null" : typeName(item);
    context.report(finding("targets-entry", { found, underDepth: false }, placeIn(context, pointer)));
    return [];
  }
  return entriesOf(item)
    .flatMap(([key, value]) => readDepth(context, key, value, pointerTo(pointer, key)))
    .sort((a, b) => a.depth - b.depth);
}

function readDepth(context: Context, key: string, value: Value, pointer: Pointer): Entry[] {
  const isDepth = /^(0|[1-9][0-9]?)$/.test(key);
  if (!isDepth) context.report(finding("invalid-depth", { depth: key }, placeIn(context, pointer, "key")));
  const entries =
    Array.isArray(value) && value.length > 0
      ? value.flatMap((item, index) =>
          readUnderDepth(context, item, Number(key), placeIn(context, pointerTo(pointer, index))),
        )
      : readUnderDepth(
          context,
          value,
          Number(key),
          placeIn(context, pointer, value === null ? "key" : "value"),
        );
  return isDepth ? entries : [];
}

/** A chapter or a group under a depth: the one there is, or an item of the list of them. */
function readUnderDepth(context: Context, value: Value, depth: number, place: Location): Entry[] {
  if (typeof value === "string" && value !== "") return [toEntry(value, depth, place)];
  if (isMap(value)) context.report(finding("nested-depth", {}, place));
  else {
    const isEmpty = value === "" || (Array.isArray(value) && value.length === 0);
    const found = isEmpty ? "null" : typeName(value);
    context.report(finding("targets-entry", { found, underDepth: true }, place));
  }
  return [];
}

function toEntry(text: string, depth: number, location: Location): Entry {
  if (!text.startsWith(groupPrefix)) return { kind: "chapter", name: text, depth, location };
  return { kind: "group", name: nameOfGroup(text), depth, location };
}

export function nameOfGroup(text: string): string {
  return text.slice(groupPrefix.length).trim();
}
