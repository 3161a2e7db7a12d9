import type { Piece } from "./piece.ts";

/** `{{% name … %}}` or `{{< name … >}}`, as Hugo has them, up to where it would close or another one opens. */
const HEAD = /\{\{([%<])\s*(?:(\/)\s*)?(?=[\p{L}_])[\p{L}\p{M}\p{N}_./-]*[\p{L}\p{M}\p{N}_]/uy;
const CLOSING = { "%": /%\}\}|\{\{/g, "<": />\}\}|\{\{/g };

export type Shortcode = Extract<Piece, { kind: "shortcode" }>;

/**
 * The shortcode of Hugo that begins at an offset, if one does. Neither nunjucks nor reStructuredText has any: what nunjucks
 * makes of `{{%` is a syntax error.
 */
export function shortcodeAt(text: string, start: number): Shortcode | undefined {
  HEAD.lastIndex = start;
  const head = HEAD.exec(text);
  const sign = head?.[1];
  if (head === null || (sign !== "%" && sign !== "<")) return undefined;
  const closing = CLOSING[sign];
  closing.lastIndex = HEAD.lastIndex;
  const end = closing.exec(text);
  if (end === null || end[0] === "{{") return undefined;
  const name = head[0].slice(3).replace(/^[\s/]+/, "");
  const nameStart = start + head[0].length - name.length;
  return { kind: "shortcode", start, end: closing.lastIndex, name, nameStart, isEnd: head[2] === "/" };
}

/** The shortcodes that each stand for something of their own: an end belongs to what it ends. */
export function openingShortcodes(pieces: readonly Piece[]): Shortcode[] {
  const all = pieces.filter((piece) => piece.kind === "shortcode");
  const begun = new Set(all.flatMap(({ name, isEnd }) => (isEnd ? [] : name)));
  return all.filter(({ name, isEnd }) => !isEnd || !begun.has(name));
}
