import { groupBy } from "../../group-by.ts";
import { nearest } from "../nearest.ts";
import { define, didYouMean, question } from "./define.ts";
import { rstError, sentence } from "./rst-error.ts";

/** References and addresses that lead nowhere. */
export const linkCodes = {
  "rst-reference": define<{ message: string; instead: string[] }>({
    severity: "error",
    message: ({ message, instead }) =>
      instead.length === 0 ? sentence(message) : `${sentence(message)}, or write ${instead.join(" or ")}`,
  }),
  "link-takes-name": rstError("warning"),
  /** `chapter` is set where the address is the path of a chapter, whose page is meant. */
  "dead-link": define<{ address: string; known: string[]; chapter?: boolean }>({
    severity: "error",
    message: ({ address, known, chapter = false }) => {
      const [page = "", anchor = ""] = address.split("#");
      const named = chapter ? `that shows '${page}'` : `that is published as '${page}'`;
      const where = page === "" ? "on this page" : `in the target ${named}`;
      const remedy = `take the anchor from ${page === "" ? "the" : "that"} page`;
      return `Nothing ${where} has the anchor '#${anchor}'${didYouMean(anchor, known) || `; ${remedy}`}`;
    },
  }),
  "chapter-link-dead": define<{ address: string; known: string[] }>({
    severity: "error",
    message: ({ address, known }) => {
      const [file = ""] = address.split("#");
      return `This leads to '${file}', which is a chapter of no target${question(chaptersLike(file, known)) || "; name it in targets.yaml, or lead elsewhere"}`;
    },
  }),
  "page-link-dead": define<{ address: string; meant: string[] }>({
    severity: "warning",
    message: ({ address, meant }) =>
      `No target is published as '${address.replace(/#.*$/s, "")}', as seen from this page${question(meant)}`,
  }),
  "site-link-dead": define<{ address: string; known: readonly string[] }>({
    severity: "error",
    message: ({ address, known }) => {
      const [path = ""] = address.split(/[?#]/);
      const page = path.endsWith("/") ? path : `${path}/`;
      return `No page of the site and no file of it has the address '${path}'${didYouMean(page, known) || "; lead elsewhere"}`;
    },
  }),
  "picture-missing": define<{ address: string }>({
    severity: "error",
    message: ({ address }) => `There is no picture '${address}'; add its file, or take the picture out`,
  }),
  "file-hidden": define<{ file: string }>({
    severity: "warning",
    message: ({ file }) =>
      `'${file}' is hidden by a name that begins with '.', so it is not copied beside the page; give it another name, or take the link out`,
  }),
  "anchor-twice": define<{ id: string }>({
    severity: "error",
    message: ({ id }) =>
      `'#${id}' is the anchor of something before already, where links to it lead; choose another one`,
  }),
  "anchor-gone": define<{ id: string; title: string; like?: string }>({
    severity: "warning",
    message: ({ id, title, like }) =>
      `The anchor '${id}'${title === "" ? "" : ` ('${title}')`} was published and is no more, so links to it break; ` +
      `write '${id}: ${like ?? "NEW-ANCHOR"}' under 'redirects' in targets.yaml, or take it out of this list if nobody links to it`,
  }),
  "anchors-unreadable": define<{ name: string; version: number; reason?: string }>({
    severity: "error",
    message: ({ name, version, reason }) =>
      reason === undefined
        ? `'${name}' is no list of anchors of version ${version}, so nobody knows which were published; restore it, or delete it to begin anew`
        : `'${name}' cannot be read as a list of anchors (${reason}), so nobody knows which were published; restore it, or delete it to begin anew`,
  }),
  "unsafe-link": define<{ address: string }>({
    severity: "warning",
    message: ({ address }) =>
      `The address '${address}' is left out of the page: browsers may run what it holds, or do not know it`,
  }),
};

/**
 * The chapters that a wrong path may mean, by the names of their files alone: that all of them are in one folder makes none more
 * likely. Those of the same name in another folder, or in the other language, go before all.
 */
function chaptersLike(file: string, known: readonly string[]): string[] {
  const byName = groupBy(known, nameOf);
  const name = nameOf(file);
  const names = byName.has(name) ? [name] : nearest(name, [...byName.keys()]);
  return names.flatMap((each) => byName.get(each) ?? []).slice(0, 3);
}

/** The name of a file without its folder and its ending. */
function nameOf(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}
