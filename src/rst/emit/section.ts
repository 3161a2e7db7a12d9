import { normalizeName } from "../../doctree/names.ts";
import type { Section } from "../../doctree/tree.ts";
import { textOf } from "../../doctree/tree.ts";
import { anchorsIn, putTarget } from "./anchors.ts";
import { ownClasses } from "./classes.ts";
import { writeDirective } from "./directive.ts";
import { asTitle } from "./line-start.ts";
import { put, putBlank } from "./output.ts";
import { lineOf } from "./phrase.ts";
import { underline } from "./underline.ts";
import type { Writing } from "./writing.ts";

/** For titles deeper than the styles that a document is given. */
const MORE_STYLES = ["=", "-", "~", "^", '"', "'", "+", "`", "#", "*", ":", "."];

/** Writes a title with what leads to it, and what stands below. */
export function writeSection(writing: Writing, node: Section): void {
  const { sections = 0, whole } = writing;
  const [title, ...rest] = node.children;
  if (title?.type !== "title" || whole === undefined) {
    writing.write(writing, node.children);
    return;
  }
  const origin = title.position.start.line;
  const line = asTitle(lineOf(title.children, whole));
  const implied = normalizeName(textOf(title));
  const classes = ownClasses(node);
  if (classes.length > 0) writeDirective(writing, title, { head: `class:: ${classes.join(" ")}` });
  putBlank(writing);
  const names = (node.names ?? []).filter((name) => name !== implied);
  for (const name of new Set([...names, ...anchorsIn(node).map(normalizeName)]))
    putTarget(writing, name, origin);
  const style = styleOf(whole.titles, whole.level + sections);
  const adornment = underline(line, style[0] ?? "=");
  if (style.length > 1) put(writing, adornment, origin);
  put(writing, line, origin);
  put(writing, adornment, origin);
  putBlank(writing);
  writing.write({ ...writing, sections: sections + 1 }, rest);
}

function styleOf(styles: readonly string[], level: number): string {
  const all = [...styles, ...MORE_STYLES.filter((style) => !styles.includes(style))];
  return all[level - 1] ?? all.at(-1) ?? "=";
}
