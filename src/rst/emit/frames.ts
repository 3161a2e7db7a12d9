import { normalizeName } from "../../doctree/names.ts";
import type {
  Admonition,
  Attribution,
  BlockQuote,
  Figure,
  Image,
  Rubric,
  Sidebar,
  Topic,
} from "../../doctree/tree.ts";
import { textOf } from "../../doctree/tree.ts";
import { makeId } from "../resolve/make-id.ts";
import { ownClasses } from "./classes.ts";
import { commonOptions, headOf, STEP, writeDirective } from "./directive.ts";
import { imageLines } from "./image.ts";
import { indent, put } from "./output.ts";
import { phraseOf } from "./phrase.ts";
import { quoteDirective } from "./wrapped.ts";
import type { Writing } from "./writing.ts";

export function writeBlockQuote(writing: Writing, node: BlockQuote): void {
  const name = quoteDirective(node);
  if (name !== undefined) writeDirective(writing, node, { head: `${name}::`, content: node.children });
  else indent(writing, STEP, () => writing.write(writing, node.children, true));
}

/** Writes who said what is quoted. */
export function writeAttribution(writing: Writing, node: Attribution): void {
  const { lines, origins } = phraseOf(node.children, writing.whole);
  for (const [index, line] of lines.entries())
    put(writing, `${index === 0 ? "-- " : "   "}${line}`, origins[index] ?? node.position.start.line);
}

export function writeAdmonition(writing: Writing, node: Admonition): void {
  const { kind, children } = node;
  const [title, ...rest] = children;
  if (kind !== "admonition" || title?.type !== "title") {
    writeDirective(writing, node, {
      head: `${kind}::`,
      options: commonOptions(writing, node),
      content: children,
    });
    return;
  }
  const given = [`admonition-${makeId(title.children.map(textOf).join(""))}`];
  const options = commonOptions(writing, node, given);
  writeDirective(writing, node, { head: headOf(writing, "admonition", title), options, content: rest });
}

/** Writes a topic or a sidebar. */
export function writeAside(writing: Writing, node: Topic | Sidebar): void {
  const { children, type } = node;
  const [title, subtitle] = children;
  const headings = children.filter((child) => child.type === "title" || child.type === "subtitle");
  const options = commonOptions(writing, node);
  if (subtitle?.type === "subtitle") options.push(`:subtitle: ${headOf(writing, "", subtitle).slice(3)}`);
  const head = headOf(writing, type, title?.type === "title" ? title : undefined);
  writeDirective(writing, node, { head, options, content: children.slice(headings.length) });
}

/** Writes a heading. A name that is only its text would make a target of it. */
export function writeRubric(writing: Writing, node: Rubric): void {
  const { names, ...rest } = node;
  const own = (names ?? []).filter((name) => name !== normalizeName(textOf(node)));
  const options = commonOptions(writing, own.length > 0 ? { ...rest, names: own } : rest);
  writeDirective(writing, node, { head: headOf(writing, "rubric", node), options });
}

const ALIGNMENTS = ["left", "center", "right"];

export function writeImage(writing: Writing, node: Image): void {
  const [address = "", ...options] = imageLines(node, ALIGNMENTS);
  writeDirective(writing, node, {
    head: `image:: ${address}`,
    options: [...options, ...commonOptions(writing, node)],
  });
}

/** Writes a picture with its caption and legend. */
export function writeFigure(writing: Writing, node: Figure): void {
  const [picture, ...rest] = node.children;
  if (picture?.type !== "image") return;
  const { align, width } = node;
  const [address = "", ...options] = imageLines(
    { ...picture, ...(align !== undefined && { align }) },
    ALIGNMENTS,
  );
  options.push(...commonOptions(writing, picture));
  if (width !== undefined) options.push(`:figwidth: ${width}`);
  const classes = ownClasses(node);
  if (classes.length > 0) options.push(`:figclass: ${classes.join(" ")}`);
  const content = rest.flatMap((child) => {
    if (child.type === "caption") return [{ ...child, type: "paragraph" as const }];
    return child.type === "legend" ? child.children : [child];
  });
  const isBare = rest.length > 0 && rest[0]?.type !== "caption";
  const { position } = node;
  if (isBare) content.unshift({ type: "comment", position, value: "" });
  writeDirective(writing, node, {
    head: `figure:: ${address}`,
    options,
    ...(content.length > 0 && { content }),
  });
}
