import { type Child, classes, element } from "../element.ts";
import { breakable, breakableText } from "../samples/breakable.ts";
import { type CodePart, codePieces } from "../samples/code-lines.ts";

/** Code that stands by itself: its long lines are elements, so that they can go on behind their own beginning. */
export function renderCode(parts: readonly CodePart[]): Child[] {
  return codePieces(parts).map(({ parts: own, indent }) => {
    const shown = renderParts(own);
    return indent === undefined ? shown : element("span", { style: `--indent:${indent}` }, shown);
  });
}

/** The parts of code, each in its colour. */
export function renderParts(parts: readonly CodePart[]): Child[] {
  return parts.map(([text, kind]) => {
    const shown = withBreaks(kind === "path" ? breakable(text) : breakableText(text));
    return kind === undefined ? shown : element("span", classes(kind === "path" ? "string" : kind), shown);
  });
}

/** Parts of a text between which a line may end. */
function withBreaks(parts: readonly string[]): Child[] {
  return parts.map((part, index) => [index > 0 ? element("wbr", {}) : undefined, part]);
}
