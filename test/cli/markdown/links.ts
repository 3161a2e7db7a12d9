import { posix } from "node:path";
import type { Block, Section } from "../../../src/doctree/tree.ts";
import { walk } from "../../../src/doctree/walk.ts";
import { chooseAnchors } from "../../../src/html/site/anchors.ts";
import { readMarkdown } from "../../../src/markdown/index.ts";
import { resolve } from "../../../src/rst/index.ts";

/**
 * The links of files of Markdown that lead to nothing among them: to no file, or to an anchor that is not there as this program
 * makes them, or as GitHub makes them where `{#id}` is understood.
 */
export function deadLinks(texts: ReadonlyMap<string, string>): string[] {
  const anchors = new Map([...texts].map(([file, text]) => [file, anchorsOf(text)]));
  return [...texts].flatMap(([file, text]) =>
    addressesIn(readMarkdown(text).document.children).flatMap((address) => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return [];
      const [path = "", id] = decodeURI(address).split("#");
      const to = path === "" ? file : posix.join(posix.dirname(file), path);
      const known = anchors.get(to);
      const isThere = known !== undefined && (id === undefined || known.every((each) => each.has(id)));
      return isThere ? [] : [`${file}: ${address}`];
    }),
  );
}

function addressesIn(blocks: readonly Block[]): string[] {
  const found: string[] = [];
  for (const block of blocks)
    walk(block, (node) => {
      if (node.type === "reference" && node.uri !== undefined) found.push(node.uri);
      return true;
    });
  return found;
}

function anchorsOf(text: string): Set<string>[] {
  const { document } = readMarkdown(text);
  const resolved = resolve([document]);
  const own = [...chooseAnchors(resolved).values()].flatMap(({ id, aliases }) => [id, ...aliases]);
  const spans = [...text.matchAll(/<span id="([^"]*)">/g)].map(([, id = ""]) => id);
  return [new Set(own), new Set([...gitHubIds(document.children, text), ...spans])];
}

/** The ids of headings: those in braces, and those that GitHub makes of the others. */
function gitHubIds(blocks: readonly Block[], text: string): string[] {
  const counts = new Map<string, number>();
  return sectionsIn(blocks).map(({ position }) => {
    const line = (text.split("\n")[position.start.line - 1] ?? "").replace(/^#+ /, "");
    const [, braced] = /\{#(\S+)(?: [^}]*)?\}$/.exec(line) ?? [];
    if (braced !== undefined) return braced;
    const id = line
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-");
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  });
}

function sectionsIn(blocks: readonly Block[]): Section[] {
  return blocks.flatMap((block) => (block.type === "section" ? [block, ...sectionsIn(block.children)] : []));
}
