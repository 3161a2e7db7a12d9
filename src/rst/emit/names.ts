import type { FootnoteReference } from "../../doctree/tree.ts";
import { isSimpleName } from "../inline/characters.ts";
import { makeId } from "../resolve/make-id.ts";
import type { Whole } from "./writing.ts";

/** What is in the brackets of a footnote, or of a reference to one, with the name that it has in the tree. */
export function footnoteMark(
  { auto, label, refname }: Pick<FootnoteReference, "auto" | "label" | "refname">,
  whole: Whole | undefined,
): string {
  if (auto === "symbol") return "*";
  if (auto === undefined) return label ?? refname ?? "#";
  return refname === undefined || whole === undefined ? "#" : `#${footnoteName(whole, refname)}`;
}

function footnoteName({ footnotes, prefix }: Whole, name: string): string {
  const known = footnotes.get(name);
  if (known !== undefined) return known;
  const own = unused(nameFrom(prefix + name, "note"), new Set(footnotes.values()));
  footnotes.set(name, own);
  return own;
}

/** Another name for each picture, made of what is shown in its place. */
export function pictureName({ pictures, prefix }: Whole, alt: string): string {
  return unused(nameFrom(prefix + makeId(alt), "image"), pictures);
}

/** A simple name that is no number: footnotes that number themselves leave out the numbers that are names. */
function nameFrom(text: string, kind: string): string {
  const wanted = isSimpleName(text) ? text : text.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return /[^\p{N}-]/u.test(wanted) ? wanted : [kind, wanted].filter(Boolean).join("-");
}

function unused(wanted: string, taken: { has(name: string): boolean }): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}`;
  return name;
}
