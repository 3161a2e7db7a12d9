import type { Blockquote, PhrasingContent } from "mdast";
import type { Admonition, Attribution, Block } from "../../doctree/tree.ts";
import { type Attributes, html, openTag } from "./html.ts";
import { line } from "./inlines.ts";
import type { Flow, Writing } from "./writing.ts";

/** GitHub's alerts, by the admonitions that they are. */
const ALERTS: ReadonlySet<string> = new Set(["note", "tip", "important", "warning", "caution"]);

/** An alert, or for what GitHub has none a quote that begins with its title. */
export function admonition({ kind, children }: Admonition, writing: Writing): Blockquote {
  const blocks = writing.write(children, writing);
  if (ALERTS.has(kind)) return alert(kind, blocks);
  const title = kind.slice(0, 1).toUpperCase() + kind.slice(1);
  const own = kind === "admonition" ? [] : label([{ type: "text", value: title }]);
  return { type: "blockquote", children: [...own, ...blocks] };
}

function alert(kind: string, blocks: Flow[]): Blockquote {
  const mark = html(`[!${kind.toUpperCase()}]`);
  const [first, ...others] = blocks;
  if (first?.type !== "paragraph" || first.children[0]?.type !== "text")
    return { type: "blockquote", children: [{ type: "paragraph", children: [mark] }, ...blocks] };
  const children: PhrasingContent[] = [mark, { type: "text", value: "\n" }, ...first.children];
  return { type: "blockquote", children: [{ type: "paragraph", children }, ...others] };
}

/** A small title: text that is strong as a whole. */
export function label(children: readonly PhrasingContent[]): Flow[] {
  const content = children.flatMap((child) => (child.type === "strong" ? child.children : [child]));
  return content.length === 0
    ? []
    : [{ type: "paragraph", children: [{ type: "strong", children: content }] }];
}

/** Blocks in an element that has something to say; without that they are what they are. */
export function boxed(
  name: string,
  attributes: Attributes,
  { children }: { children: readonly Block[] },
  writing: Writing,
): Flow[] {
  const blocks = writing.write(children, writing);
  if (name === "div" && attributes.every(([, value]) => value === undefined)) return blocks;
  return [html(openTag(name, attributes)), ...blocks, html(`</${name}>`)];
}

/** Who said what is quoted. */
export function attribution({ children }: Attribution, writing: Writing): Flow[] {
  return [{ type: "paragraph", children: [{ type: "text", value: "— " }, ...line(children, writing)] }];
}
