import { finding } from "../../diagnostics/finding.ts";
import type { Chapter } from "../chapter.ts";
import type { Piece } from "../piece.ts";
import type { ExpansionContext } from "../write-pieces.ts";
import type { ShortcodeKind } from "./kinds.ts";
import { openingShortcodes, pairShortcodes } from "./pair.ts";
import type { Shortcode } from "./parse.ts";

/** A call that can be written; an end has the parameters of its opening. */
export interface Writable {
  readonly kind: ShortcodeKind;
  readonly call: Shortcode;
}

/**
 * Reports what is wrong with the shortcodes of a chapter, each by itself, and gives those that can be written. Those in
 * reStructuredText cannot: Hugo's shortcodes are for Markdown.
 */
export function writableShortcodes(
  chapter: Chapter,
  pieces: readonly Piece[],
  { shortcodes, report, isFile }: Pick<ExpansionContext, "shortcodes" | "report" | "isFile">,
): ReadonlyMap<Shortcode, Writable> {
  const kinds = chapter.language === "markdown" ? shortcodes : new Map<string, ShortcodeKind>();
  const known = [...kinds.keys()];
  const at = ({ start, end }: { start: number; end: number }) => chapter.location(start, end);
  const nameOf = ({ name, nameStart }: Shortcode) => at({ start: nameStart, end: nameStart + name.length });
  for (const call of openingShortcodes(pieces))
    if (!kinds.has(call.name)) {
      const { name } = call;
      const ofHugo = known.length === 0 ? undefined : [`layouts/shortcodes/${name}.html`].find(isFile);
      report(finding("unknown-shortcode", { name, known, ofHugo }, nameOf(call)));
    }
  const { unpaired, openings } = pairShortcodes(pieces, kinds);
  const writable = new Map<Shortcode, Writable>();
  for (const call of pieces) {
    const kind = call.kind === "shortcode" ? kinds.get(call.name) : undefined;
    if (call.kind !== "shortcode" || kind === undefined) continue;
    const { name, error } = call;
    if (error) report(finding("shortcode-syntax", { name, reason: error.reason }, at(error)));
    if (unpaired.has(call)) {
      const isEnd = call.form === "closing";
      report(finding("shortcode-unpaired", { name, isEnd, holds: kind.close !== undefined }, nameOf(call)));
    }
    const opening = openings.get(call);
    const isFitting =
      error !== undefined ||
      (opening === undefined
        ? call.form !== "closing" && fits(call, kind, chapter, report)
        : writable.has(opening));
    if (error !== undefined || unpaired.has(call) || !isFitting) continue;
    writable.set(call, { kind, call: opening ? { ...call, parameters: opening.parameters } : call });
  }
  return writable;
}

/** Whether a call has the parameters that its kind needs, and no others; reports those that it has not. */
function fits(
  { name, nameStart, parameters }: Shortcode,
  { parameters: known, required, takesAny = false }: ShortcodeKind,
  chapter: Chapter,
  report: ExpansionContext["report"],
): boolean {
  if (takesAny) return true;
  let isFitting = true;
  const tell = (parameter: string, start: number, end: number, lack?: "missing") => {
    isFitting = false;
    const args = { name, parameter, known, ...(lack && { lack }) };
    report(finding("shortcode-parameter", args, chapter.location(start, end)));
  };
  const isNamed = parameters[0]?.name !== undefined;
  for (const [index, parameter] of parameters.entries()) {
    const isKnown = parameter.name === undefined ? index < known.length : known.includes(parameter.name);
    const end = parameter.name === undefined ? parameter.end : parameter.start + parameter.name.length;
    if (!isKnown) tell(parameter.name ?? parameter.value, parameter.start, end);
  }
  for (const [index, parameter] of known.slice(0, required).entries()) {
    const isThere = isNamed ? parameters.some((each) => each.name === parameter) : index < parameters.length;
    if (!isThere) tell(parameter, nameStart, nameStart + name.length, "missing");
  }
  return isFitting;
}
