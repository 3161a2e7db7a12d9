import type { Piece } from "../piece.ts";
import { shortcodeAt } from "./parse.ts";

const NAME = /\{\{[ \t]*([\p{L}_][\p{L}\p{M}\p{N}_.#$-]*)[ \t]*\}\}/uy;

/**
 * Splits a text that another program reads as well into its shortcodes, the placeholders that name sections, and what stands between:
 * other braces are text there.
 * @param isSection whether a name in braces is meant for a section
 */
export function scanShortcodes(text: string, isSection: (name: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const add = (end: number, ...found: Piece[]) => {
    const [start = end] = found.map((piece) => piece.start);
    if (start > done) pieces.push({ kind: "data", start: done, end: start });
    pieces.push(...found);
    done = end;
  };
  for (let at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", Math.max(done, at + 2))) {
    const call = shortcodeAt(text, at);
    if (call?.kind === "shown") {
      const shown = call.parts.map((part): Piece => ({ kind: "raw", ...part }));
      add(call.end, ...shown);
    } else if (call !== undefined) add(call.end, call);
    else {
      NAME.lastIndex = at;
      const [whole = "", name] = NAME.exec(text) ?? [];
      if (name === undefined || !isSection(name)) continue;
      const end = at + whole.length;
      const nameStart = at + whole.indexOf(name, 2);
      add(end, { kind: "placeholder", start: at, end, name, nameStart, opening: "{{" });
    }
  }
  if (done < text.length) pieces.push({ kind: "data", start: done, end: text.length });
  return pieces;
}
