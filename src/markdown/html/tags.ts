import { type Token, Tokenizer, TokenizerMode } from "parse5";
import type { Position } from "../../doctree/tree.ts";
import { placesIn } from "../places.ts";

/** A piece of HTML as it is in a text: `source` is its markup, or for text what it says. */
export interface HtmlPiece {
  readonly kind: "open" | "close" | "text" | "comment" | "markup";
  /** The name of an element, in lower case. */
  readonly name: string;
  readonly source: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly position: Position;
}

/** The value of an attribute; the first counts, as in browsers. */
export function attribute({ attributes }: HtmlPiece, name: string): string | undefined {
  return attributes.find((each) => each.name === name)?.value;
}

/** Elements whose content is no HTML. */
const RAW: ReadonlySet<string> = new Set(
  "iframe noembed noframes script style textarea title xmp".split(" "),
);

/** Parts HTML into its pieces, as browsers do. `at` is where it is in the whole text. */
export function readTags(text: string, html: string, at: Position): HtmlPiece[] {
  // Instructions and the like end elsewhere in Markdown, where they were found as a whole.
  if (/^<(?:\?|![A-Z[])/i.test(html)) return [{ ...NOTHING, kind: "markup", source: html, position: at }];
  const place = placesIn(text, html, at);
  const pieces: HtmlPiece[] = [];
  let written: { start: number; end: number; value: string } | undefined;
  /** Where the last piece ended that is no text. */
  let markupEnd = 0;
  let isCut = false;
  let isOpenComment = false;
  const endText = () => {
    if (!written) return;
    const { start, end, value } = written;
    pieces.push({ ...NOTHING, kind: "text", source: value, position: place(start, end) });
    written = undefined;
  };
  const add = (
    kind: HtmlPiece["kind"],
    { location }: Token.Token,
    { tagName: name, attrs: attributes }: { tagName: string; attrs: HtmlPiece["attributes"] } = NO_TAG,
  ) => {
    endText();
    const start = location?.startOffset ?? 0;
    markupEnd = location?.endOffset ?? html.length;
    const source = html.slice(start, markupEnd);
    pieces.push({ kind, name, source, attributes, position: place(start, markupEnd) });
  };
  const addText = ({ chars, location }: Token.CharacterToken) => {
    const { startOffset: start = 0, endOffset: end = html.length } = location ?? {};
    written = { start: written?.start ?? start, end, value: (written?.value ?? "") + chars };
  };
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        if (RAW.has(token.tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
        add("open", token, token);
      },
      onEndTag: (token) => add("close", token, token),
      onComment: (token) => add(isComment(html, token) && !isOpenComment ? "comment" : "markup", token),
      onDoctype: (token) => add("markup", token),
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter: addText,
      onParseError: ({ code }) => {
        isCut ||= code === "eof-in-tag";
        isOpenComment ||= code === "eof-in-comment";
      },
      onEof: () => {},
    },
  );
  tokenizer.write(html, true);
  if (isCut) {
    // What is left of a tag that never ends is passed over by browsers.
    const cut = markupEnd + Math.max(0, html.slice(markupEnd).search(/<\/?[a-z]/i));
    const before = html.slice(markupEnd, cut);
    if (before !== "") written = { start: markupEnd, end: cut, value: before };
    else written = undefined;
    endText();
    const position = place(cut, html.length);
    pieces.push({ ...NOTHING, kind: "markup", source: html.slice(cut), position });
  }
  endText();
  return pieces;
}

const NO_TAG = { tagName: "", attrs: [] };
const NOTHING = { name: "", attributes: [] };

function isComment(html: string, { location }: Token.CommentToken): boolean {
  return html.startsWith("<!--", location?.startOffset ?? 0);
}
