import { createTwoFilesPatch } from "diff";
import { type Comparison, compareSides } from "../compare/compare-sides.ts";
import { json } from "../compare/formats/json.ts";
import { markdown } from "../compare/formats/markdown.ts";
import { differencePage } from "../difference-page/page.ts";
import { slug } from "../html/site/slug.ts";
import { escaped, ownPage } from "../serve/html.ts";
import { copyReply, HTML, JSON_TYPE, type Reply, TEXT } from "../serve/reply.ts";
import {
  atRevision,
  type RevisionSource,
  readSource,
  revisionOf,
  sidesOfRange,
} from "./git/compared-revisions.ts";
import { defaultBranch, findRevision, listRevisions } from "./git/revisions.ts";
import { keepLast } from "./keep-last.ts";
import { readDifferenceAssets } from "./package/page-assets.ts";
import { createRevisionBuilds, type RevisionBuilds } from "./revision-builds.ts";
import { UsageError } from "./usage-error.ts";

/** So many comparisons are kept. */
const MOST_KEPT = 20;
/** No revision has a name of more parts. */
const MOST_STEPS = 12;

/**
 * Answers what is asked of the revisions of a project: `/revisions/` lists branches and tags, `/revisions/REV/` what is published of
 * one; `/diff/A...B` shows what is otherwise between two, with `.json`, `.md` or `.rst` behind it in that form. Trees that were built or
 * compared are not built or compared again.
 * @returns what answers a path, decoded, with nothing where it is none of these
 */
export function createRevisionReplies(
  root: string,
  templates: string | undefined,
): (path: string) => Promise<Reply | undefined> {
  const builds = createRevisionBuilds(templates);
  const keep = keepLast<Promise<Comparison>>(MOST_KEPT);
  const compared = (before: RevisionSource, after: RevisionSource) =>
    keep([before, after].map(({ name, tree }) => `${tree} ${name}`).join(" → "), () =>
      compareSides(readSource(before), readSource(after)),
    );

  const difference = async (range: string, ending: string | undefined): Promise<Reply> => {
    const [before, after] = sidesOfRange(root, range) ?? [];
    if (before === undefined || after === undefined)
      throw new UsageError(`'${range}' is no range of revisions; write A...B.`);
    if (ending === ".rst") return { status: 200, type: TEXT, body: await patches(before, after, builds) };
    const comparison = await compared(before, after);
    if (ending === ".json") return { status: 200, type: JSON_TYPE, body: json(comparison) };
    if (ending === ".md") return { status: 200, type: TEXT, body: markdown(comparison) };
    const links = { before: linkInto(before), after: linkInto(after) };
    return { status: 200, type: HTML, body: differencePage(comparison, readDifferenceAssets(), links) };
  };

  return async (path) => {
    const [, kind, asked = ""] = /^\/(diff|revisions)\/(.*)$/s.exec(path) ?? [];
    if (kind === undefined) return undefined;
    try {
      if (asked === "") return listOf(root);
      if (kind === "revisions") return await published(root, asked, builds);
      const [, range = "", ending] = /^(.*?)(\.json|\.md|\.rst)?$/s.exec(asked) ?? [];
      return await difference(range, ending);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { status: 404, type: TEXT, body: `${error.message}\n` };
    }
  };
}

/** What stands at `REV/NAME`: both may have slashes in them, and the longest name that there is of a revision is meant. */
async function published(root: string, asked: string, builds: RevisionBuilds): Promise<Reply> {
  const steps = asked.split("/");
  const longest = Math.min(steps.length, MOST_STEPS);
  const lengths = Array.from({ length: longest }, (_, index) => longest - index);
  const length = lengths.find((each) => findRevision(root, steps.slice(0, each).join("/"))) ?? steps.length;
  const revision = steps.slice(0, length).join("/");
  const name = steps.slice(length).join("/");
  const { files, copies, anchors } = await builds(atRevision(root, revisionOf(root, revision)));
  if (name.startsWith(TITLES)) return placeOf(name.slice(TITLES.length).split(BETWEEN), revision, anchors);
  const text = files.get(name);
  if (text !== undefined) return { status: 200, type: name.endsWith(".html") ? HTML : TEXT, body: text };
  const copy = copies.get(name);
  if (copy !== undefined) return copyReply(name, copy);
  if (name !== "") throw new UsageError(`'${revision}' publishes no ${name}.`);
  const items = [...files.keys()].map((file) => link(`/revisions/${revision}/${file}`, file));
  return {
    status: 200,
    type: HTML,
    body: ownPage(revision, `<ul>${items.map((item) => `<li>${item}</li>`).join("\n")}</ul>`),
  };
}

/** What the path of a place that is looked for by its titles begins with, in a revision, and what is between these. */
const TITLES = "at/";
const BETWEEN = " › ";

/** Gives the address that leads to what stands under titles in a revision; it is built when somebody follows it. */
function linkInto({ commit }: RevisionSource): (titles: readonly string[]) => string {
  return (titles) => `/revisions/${commit}/${TITLES}${encodeURIComponent(titles.join(BETWEEN))}`;
}

/** Leads to the anchor of the last of some titles: of several, to the one whose name has most of the titles above it in it. */
function placeOf(
  titles: readonly string[],
  revision: string,
  anchors: Awaited<ReturnType<RevisionBuilds>>["anchors"],
): Reply {
  const above = titles.slice(0, -1).map(slug);
  const rank = (id: string) => above.filter((each) => each !== "" && id.includes(each)).length;
  const [found] = anchors
    .filter(({ title }) => title === titles.at(-1))
    .sort((one, other) => rank(other.id) - rank(one.id));
  const place = found ? `${found.page}#${found.id}` : "";
  const path = [...revision.split("/").map(encodeURIComponent), place].join("/");
  return { status: 302, type: TEXT, body: `${path}\n`, location: `/revisions/${path}` };
}

/** The differences of all texts in reStructuredText, as `diff -u` writes them. */
async function patches(
  before: RevisionSource,
  after: RevisionSource,
  builds: RevisionBuilds,
): Promise<string> {
  const [{ files: old }, { files: now }] = [await builds(before), await builds(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].filter((name) => name.endsWith(".rst"));
  return names
    .filter((name) => old.get(name) !== now.get(name))
    .map((name) => patchOf(name, old.get(name) ?? "", now.get(name) ?? ""))
    .join("");
}

/** Texts with more different lines than these are only said to differ. */
const MOST_EDITS = 20_000;

function patchOf(name: string, before: string, after: string): string {
  const [old, now] = [`a/${name}`, `b/${name}`];
  const options = { maxEditLength: MOST_EDITS };
  return (
    createTwoFilesPatch(old, now, before, after, undefined, undefined, options) ??
    `Files ${old} and ${now} differ\n`
  );
}

function listOf(root: string): Reply {
  const base = defaultBranch(root)?.name ?? "HEAD";
  const items = listRevisions(root).map((name) => {
    const changes = name === base ? "" : `: ${link(`/diff/${base}...${name}`, "what it changes")}`;
    return `${link(`/revisions/${name}/`, name)}${changes}`;
  });
  const about = `What each changes is counted from what it has in common with ${base}. For others, write their names into the address: /diff/A...B.`;
  const body = `<p>${escaped(about)}</p>\n<ul>${items.map((item) => `<li>${item}</li>`).join("\n")}</ul>`;
  return { status: 200, type: HTML, body: ownPage("Revisions", body) };
}

function link(path: string, text: string): string {
  return `<a href="${escaped(path.split("/").map(encodeURIComponent).join("/"))}">${escaped(text)}</a>`;
}
