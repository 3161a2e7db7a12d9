import type { Piece } from "../piece.ts";
import { hugoShortcodes } from "./hugo.ts";
import type { ShortcodeKinds } from "./kinds.ts";
import type { Shortcode } from "./parse.ts";

/** Shortcodes that each stand for something of their own: an end belongs to what it ends. */
export function openingShortcodes(pieces: readonly Piece[]): Shortcode[] {
  const all = pieces.filter((piece) => piece.kind === "shortcode");
  const begun = new Set(all.flatMap(({ name, form }) => (form === "closing" ? [] : name)));
  return all.filter(({ name, form }) => form !== "closing" || !begun.has(name));
}

/** How calls of known shortcodes belong together. */
export interface Pairs {
  /** Those that lack their end or their opening, or have one where they hold nothing. */
  readonly unpaired: ReadonlySet<Shortcode>;
  /** The openings of ends. */
  readonly openings: ReadonlyMap<Shortcode, Shortcode>;
}

export function pairShortcodes(pieces: readonly Piece[], kinds: ShortcodeKinds): Pairs {
  const unpaired = new Set<Shortcode>();
  const openings = new Map<Shortcode, Shortcode>();
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
        if (last.name === piece.name) {
          openings.set(piece, last);
          break;
        }
        unpaired.add(last);
      }
  }
  for (const piece of open) unpaired.add(piece);
  return { unpaired, openings };
}

/** Pieces with a comment in place of each `comment` of Hugo, and of all that it holds. */
export function withoutComments(pieces: readonly Piece[], kinds: ShortcodeKinds): Piece[] {
  const comment = kinds.get("comment");
  if (comment === undefined || comment !== hugoShortcodes.get("comment")) return [...pieces];
  const isOne = (piece: Piece, form: Shortcode["form"]) =>
    piece.kind === "shortcode" && piece.name === "comment" && piece.form === form;
  const kept: Piece[] = [];
  /** Where in `kept` comments begin that are open. */
  const open: number[] = [];
  for (const piece of pieces) {
    const begin = isOne(piece, "closing") ? open.pop() : undefined;
    const first = begin === undefined ? undefined : kept[begin];
    if (begin !== undefined && first !== undefined) {
      kept.length = begin;
      kept.push({ kind: "comment", start: first.start, end: piece.end });
      continue;
    }
    if (isOne(piece, "opening")) open.push(kept.length);
    kept.push(piece);
  }
  return kept;
}
