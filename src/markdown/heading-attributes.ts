import type { Inline } from "../doctree/tree.ts";
import type { MarkdownProblem } from "./problem.ts";

/** What the braces at the end of a heading say. */
export interface HeadingAttributes {
  readonly anchor?: string;
  readonly classes?: string[];
}

const BRACES = /[ \t]*\{([^{}\n]*)\}[ \t]*$/;
const ATTRIBUTE =
  /\s*(?:#([^\s"'{}]+)|\.([^\s"'.#{}]+)|id=(?:"([^"]+)"|'([^']+)'|([^\s"']+))|(?!id=)[\w-]+=(?:"[^"]*"|[^\s"']+))(?=\s|$)/y;

/**
 * Takes `{#id}`, `{#id .class}` or `{id="id"}` from the end of a heading's text. Braces with anything else in them are text, as are those
 * behind a backslash; those that begin as attributes do, and are none, are reported. `source` is the text of the chapter.
 */
export function takeHeadingAttributes(
  content: Inline[],
  source: string,
  problems: MarkdownProblem[],
): HeadingAttributes {
  const last = content.at(-1);
  if (last?.type !== "text") return {};
  const [found, inside = ""] = BRACES.exec(last.value) ?? [];
  const { start, end } = last.position;
  const written = source.slice(start.offset, end.offset);
  if (found === undefined || !written.endsWith(found) || written.at(-found.trimStart().length - 1) === "\\")
    return {};
  const attributes = readAttributes(inside);
  if (!attributes) {
    const written = found.trim();
    const column = end.column - found.trimStart().length;
    const from = { line: end.line, column, offset: end.offset - found.trimStart().length };
    if (/^\{\s*(?:#[^\s{}]+\s|id\s*=)/.test(written))
      problems.push({
        code: "markdown-heading-attributes",
        arguments: { written },
        position: {
          start: from,
          end: { ...from, column: column + written.length, offset: from.offset + written.length },
        },
      });
    return {};
  }
  last.value = last.value.slice(0, -found.length);
  if (last.value === "") content.pop();
  last.position = {
    start,
    end: { line: end.line, column: end.column - found.length, offset: end.offset - found.length },
  };
  return attributes;
}

function readAttributes(inside: string): HeadingAttributes | undefined {
  let anchor: string | undefined;
  const classes: string[] = [];
  const text = inside.trim();
  ATTRIBUTE.lastIndex = 0;
  while (ATTRIBUTE.lastIndex < text.length) {
    const [whole, id, name, ...values] = ATTRIBUTE.exec(text) ?? [];
    if (whole === undefined) return undefined;
    anchor ??= id ?? values.find((value) => value !== undefined);
    if (name !== undefined) classes.push(name);
  }
  if (anchor === undefined && classes.length === 0) return undefined;
  return { ...(anchor !== undefined && { anchor }), ...(classes.length > 0 && { classes }) };
}
