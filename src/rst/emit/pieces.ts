import { normalizeName } from "../../doctree/names.ts";
import { type Image, type Inline, type Reference, textOf } from "../../doctree/tree.ts";
import { cleanText, oneLine } from "./clean-text.ts";
import { imageLines } from "./image.ts";
import { isLiteral, shownLiteral } from "./inline.ts";
import { linkMarkup, substitutionMarkup } from "./links.ts";
import { type Mark, markOf, SUPERSCRIPT } from "./marks.ts";
import { footnoteMark, pictureName } from "./names.ts";
import { joinTexts, type Piece, textPiece } from "./piece.ts";
import { type Verbatim, verbatim } from "./roles.ts";
import type { Whole } from "./writing.ts";

/** Parts inline nodes into pieces: of marks within marks the innermost counts, and none within a link. */
export function piecesOf(nodes: readonly Inline[], whole: Whole | undefined, keepsSpace: boolean): Piece[] {
  const pieces: Piece[] = [];
  addPieces({ pieces, whole, keepsSpace }, nodes, undefined);
  return joinTexts(pieces);
}

interface Parts {
  readonly pieces: Piece[];
  readonly whole: Whole | undefined;
  /** Whether texts are left as they stand. */
  readonly keepsSpace: boolean;
}

function addPieces(parts: Parts, nodes: readonly Inline[], mark: Mark | undefined): void {
  for (const [index, node] of nodes.entries()) {
    const { line } = node.position.start;
    switch (node.type) {
      case "text":
      case "problematic":
        addText(parts, node.value, line, mark);
        break;
      case "generated":
        break;
      case "break":
        // Where lines can have no breaks of their own: see `writable`.
        addText(parts, " ", line, mark);
        break;
      case "literal":
      case "math":
      case "raw":
        addVerbatim(parts, node, mark);
        break;
      case "reference":
        addReference(parts, node, nodes[index + 1]);
        break;
      case "footnoteReference":
        addNote(parts, footnoteMark(node, parts.whole), node.label ?? node.refname ?? "*", line);
        break;
      case "citationReference":
        addNote(parts, `${parts.whole?.prefix ?? ""}${node.label}`, node.label, line);
        break;
      case "substitutionReference":
        parts.pieces.push({ kind: "markup", written: substitutionMarkup(node), line });
        break;
      case "image":
        addPicture(parts, node);
        break;
      default:
        addPieces(parts, node.children, markOf(node, parts.whole) ?? mark);
    }
  }
}

function addText({ pieces, keepsSpace }: Parts, value: string, line: number, mark?: Mark): void {
  pieces.push(textPiece(value, line, keepsSpace, mark));
}

function addVerbatim(parts: Parts, node: Verbatim, mark: Mark | undefined): void {
  const { line } = node.position.start;
  const value = cleanText(node.value).replaceAll("\n", " ");
  const written = verbatim(node, value, parts.whole);
  const shown = shownLiteral(value);
  if (written !== undefined) parts.pieces.push({ kind: "markup", written, line });
  else if (isLiteral(shown)) parts.pieces.push({ kind: "markup", written: `\`\`${shown}\`\``, line });
  else addText(parts, shown, line, mark);
}

function addReference(parts: Parts, node: Reference, next: Inline | undefined): void {
  const { line } = node.position.start;
  const picture = node.children.find((child) => child.type === "image");
  if (picture && parts.whole) {
    addPicture(parts, { ...picture, target: { ...node, children: [] } });
    return;
  }
  const isEmpty = textOf(node).trim() === "" && node.uri !== undefined;
  if (isEmpty || node.uri === "") {
    addPieces(parts, node.children, undefined);
    return;
  }
  const isNamed = parts.whole !== undefined && next?.type === "target" && next.embedded === true;
  const written = linkMarkup(withName(node, parts.whole), isNamed);
  const text = textOf(node);
  if (node.uri !== undefined && !isNamed && (text === node.uri || `mailto:${text}` === node.uri))
    parts.pieces.push({ kind: "address", text, written, line });
  else parts.pieces.push({ kind: "markup", written, line });
}

/** A link to an anchor of the document as a reference to the target that stands there. */
function withName(node: Reference, whole: Whole | undefined): Reference {
  const { uri, refuri, ...rest } = node;
  if (!uri?.startsWith("#") || !whole?.anchors.has(uri.slice(1))) return node;
  return { ...rest, refname: normalizeName(uri.slice(1)) };
}

/** A mark in brackets; where the footnote cannot be one, the mark alone. */
function addNote(parts: Parts, label: string, shown: string, line: number): void {
  if (parts.whole) parts.pieces.push({ kind: "markup", written: `[${label}]_`, line });
  else addText(parts, shown, line, SUPERSCRIPT);
}

/** A picture within text replaces a name; where none can be defined, a link leads to it. */
function addPicture(parts: Parts, node: Image): void {
  const { whole, pieces } = parts;
  const { line } = node.position.start;
  const alt = oneLine(node.alt ?? "");
  if (node.uri === "") {
    addText(parts, alt, line);
    return;
  }
  if (whole === undefined) {
    const { uri, position } = node;
    const children: Inline[] = [{ type: "text", position, value: alt }];
    pieces.push({
      kind: "markup",
      written: linkMarkup({ type: "reference", position, uri, children }, false),
      line,
    });
    return;
  }
  const name = pictureName(whole, alt);
  whole.pictures.set(name, imageLines({ ...node, alt }, ["top", "middle", "bottom"]));
  pieces.push({ kind: "markup", written: `|${name}|`, line });
}
