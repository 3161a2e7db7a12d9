import type { Contents, Meta, Sectnum } from "../../doctree/tree.ts";
import { commonOptions, headOf, writeDirective } from "./directive.ts";
import type { Writing } from "./writing.ts";

export function writeContents(writing: Writing, node: Contents): void {
  const { depth, local, backlinks, children } = node;
  const [title] = children;
  const options = [
    ...(local ? [":local:"] : []),
    ...(depth === undefined ? [] : [`:depth: ${depth}`]),
    ...(backlinks === "entry" ? [] : [`:backlinks: ${backlinks}`]),
    ...commonOptions({ ...writing, whole: undefined }, node, ["contents", "local"]),
  ];
  writeDirective(writing, node, {
    head: headOf(writing, "contents", title?.type === "title" ? title : undefined),
    options,
  });
}

export function writeSectnum(writing: Writing, node: Sectnum): void {
  const { depth, start, prefix, suffix } = node;
  const options = [
    ...(depth === undefined ? [] : [`:depth: ${depth}`]),
    ...(start === 1 ? [] : [`:start: ${start}`]),
    ...(prefix === "" ? [] : [`:prefix: ${prefix}`]),
    ...(suffix === "" ? [] : [`:suffix: ${suffix}`]),
  ];
  writeDirective(writing, node, { head: "sectnum::", options });
}

/** Writes a fact for programs: the name, with `name=` left out, and attributes, as the name of a field. */
export function writeMeta(writing: Writing, node: Meta): void {
  const [first, ...others] = node.attributes.map(([name, value]) => `${name}=${value}`);
  const name = [first?.replace(/^name=/, "") ?? "", ...others].join(" ").replace(/[\\:]/g, "\\$&");
  writeDirective(writing, node, {
    head: "meta::",
    options: ["", `:${name}: ${node.content.replace(/\\/g, "\\\\")}`],
  });
}
