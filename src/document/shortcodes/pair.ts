import type { Piece } from "../piece.ts";
import type { ShortcodeKinds } from "./kinds.ts";
import type { Shortcode } from "./parse.ts";

/** Shortcodes that each stand for something of their own: an end belongs to what it ends. */
export function openingShortcodes(pieces: readonly Piece[]): Shortcode[] {
  const all = pieces.filter((piece) => piece.kind === "shortcode");
  const begun = new Set(all.flatMap(({ name, form }) => (form === "closing" ? [] : name)));
  return all.filter(({ name, form }) => form !== "closing" || !begun.has(name));
}

/** The calls of known shortcodes that lack their end or their opening, or have one where they hold nothing. */
export function unpairedShortcodes(pieces: readonly Piece[], kinds: ShortcodeKinds): Set<Shortcode> {
  const unpaired = new Set<Shortcode>();
  const open: Shortcode[] = [];
  /** How many of each name are open, so that none is looked for in vain. */
  const count = new Map<string, number>();
  const add = (name: string, by: number) => count.set(name, (count.get(name) ?? 0) + by);
  for (const piece of pieces) {
    if (piece.kind !== "shortcode" || piece.form === "alone" || !kinds.has(piece.name)) continue;
    const holds = kinds.get(piece.name)?.close !== undefined;
    if (piece.form === "opening" && holds) {
      open.push(piece);
      add(piece.name, 1);
    } else if (piece.form === "closing" && (!holds || (count.get(piece.name) ?? 0) === 0))
      unpaired.add(piece);
    else if (piece.form === "closing")
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        add(last.name, -1);
        if (last.name === piece.name) break;
        unpaired.add(last);
      }
  }
  for (const piece of open) unpaired.add(piece);
  return unpaired;
}
