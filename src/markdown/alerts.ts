import type { Blockquote, Paragraph, PhrasingContent } from "mdast";
import { linePlaces, pointAt, positionOf } from "./places.ts";
import type { Reading } from "./reading.ts";

/** GitHub's alerts, which are admonitions of the same name. */
export const alertNames: readonly string[] = ["note", "tip", "important", "warning", "caution"];

export interface Alert {
  readonly kind: string;
  /** What is in it, without the line that says what it is. */
  readonly children: Blockquote["children"];
}

/** A quote whose first line is `[!NOTE]` or another of GitHub's alerts. Another word there is reported. */
export function alertOf({ children }: Blockquote, { text, problems }: Reading): Alert | undefined {
  const [paragraph, ...others] = children;
  const first = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  if (paragraph?.type !== "paragraph" || first?.type !== "text") return undefined;
  const [mark, name] = /^\[!([A-Za-z]+)\][ \t]*(?=[\r\n]|$)/.exec(first.value) ?? [];
  const isAlone =
    mark !== first.value || paragraph.children[1] === undefined || paragraph.children[1].type === "break";
  if (mark === undefined || name === undefined || !isAlone) return undefined;
  const { start } = positionOf(first);
  if (text.startsWith("\\", start.offset)) return undefined;
  const kind = name.toLowerCase();
  if (alertNames.includes(kind))
    return { kind, children: [...withoutMark(paragraph, first.value.slice(mark.length), text), ...others] };
  const end = pointAt(text, start, start.offset + name.length + "[!]".length);
  problems.push({ code: "markdown-alert", arguments: { name }, position: { start, end } });
  return undefined;
}

/** The paragraph behind the line of the mark, if there is anything. */
function withoutMark(paragraph: Paragraph, rest: string, text: string): Paragraph[] {
  const [first, ...others] = paragraph.children;
  const value = rest.replace(/^(?:\r\n|\r|\n)/, "");
  const left: PhrasingContent[] = value === "" && others[0]?.type === "break" ? others.slice(1) : others;
  const position = first && positionOf(first);
  const second = position && linePlaces(text, position)[1];
  if (second && value !== "")
    left.unshift({ type: "text", value, position: { start: second.start, end: position.end } });
  return left.length > 0 ? [{ ...paragraph, children: left }] : [];
}
