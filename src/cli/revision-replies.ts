import { type Comparison, compareSides } from "../compare/compare-sides.ts";
import { json } from "../compare/formats/json.ts";
import { markdown } from "../compare/formats/markdown.ts";
import { differencePage } from "../difference-page/page.ts";
import { escaped, ownPage } from "../serve/html.ts";
import { HTML, JSON_TYPE, type Reply, TEXT } from "../serve/reply.ts";
import { readSource, sidesOfRange } from "./git/compared-revisions.ts";
import { defaultBranch, listRevisions } from "./git/revisions.ts";
import { readDifferenceAssets } from "./package/page-assets.ts";
import { UsageError } from "./usage-error.ts";

/** So many comparisons are kept. */
const MOST_KEPT = 20;

/**
 * Answers what is asked of the revisions of a project: `/diff/` lists branches and tags, `/diff/A...B` shows what is otherwise between
 * two, with `.json` or `.md` behind it in that form. Two trees that were compared are not compared again.
 * @returns what answers a path, decoded, with nothing where it is none of these
 */
export function createRevisionReplies(root: string): (path: string) => Promise<Reply | undefined> {
  const kept = new Map<string, Promise<Comparison>>();
  const compared = (range: string): Promise<Comparison> => {
    const [before, after] = sidesOfRange(root, range) ?? [];
    if (before === undefined || after === undefined)
      throw new UsageError(`'${range}' is no range of revisions; write A...B.`);
    const key = [before, after].map(({ name, tree }) => `${tree} ${name}`).join(" → ");
    const found = kept.get(key) ?? compareSides(readSource(before), readSource(after));
    // What is asked for last is kept longest.
    kept.delete(key);
    kept.set(key, found);
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    return found;
  };
  return async (path) => {
    if (!path.startsWith("/diff/")) return undefined;
    const [, range = "", ending] = /^\/diff\/(.*?)(\.json|\.md)?$/s.exec(path) ?? [];
    if (range === "") return list(root);
    try {
      const comparison = await compared(range);
      if (ending === ".json") return { status: 200, type: JSON_TYPE, body: json(comparison) };
      if (ending === ".md") return { status: 200, type: TEXT, body: markdown(comparison) };
      return { status: 200, type: HTML, body: differencePage(comparison, readDifferenceAssets()) };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { status: 404, type: TEXT, body: `${error.message}\n` };
    }
  };
}

function list(root: string): Reply {
  const base = defaultBranch(root)?.name ?? "HEAD";
  const items = listRevisions(root).map((name) => {
    const range = `${base}...${name}`;
    return `<li><a href="/diff/${escaped(range.split("/").map(encodeURIComponent).join("/"))}">${escaped(name)}</a></li>`;
  });
  const body = `<p>What each branch or tag changes, from what it has in common with ${escaped(base)}. For others, write their names into the address: /diff/A...B.</p>\n<ul>${items.join("\n")}</ul>`;
  return { status: 200, type: HTML, body: ownPage("Revisions", body) };
}
