import { isSafeLink, isSafePicture } from "../../doctree/safe-address.ts";
import type { HtmlProblem } from "../problem.ts";

/** The elements that a chapter may use: within a line of text, with blocks in them, and those that are parts of others. */
const TEXT = "a b br code del em i img ins kbd mark s small span strong sub sup";
const BLOCKS = "blockquote details div dl figcaption figure hr ol p pre summary table ul";
const PARTS = "caption dd dt li tbody td tfoot th thead tr";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const TEXT_ELEMENTS = set(TEXT);
export const ELEMENTS = set(`${TEXT} ${BLOCKS} ${PARTS}`);
export const PART_ELEMENTS = set(PARTS);

/** Those within a line of text that may hold blocks as well. */
export const AROUND_BLOCKS = set("del ins");

/** Elements that hold nothing. */
export const VOID_ELEMENTS = set("br hr img");

/** Elements that the one in the key ends where they are the innermost: their end tags may be left out. */
export const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", set("li p")],
  ["dt", set("dt dd p")],
  ["dd", set("dt dd p")],
  ["td", set("td th p")],
  ["th", set("td th p")],
  ["tr", set("td th tr p")],
  ["thead", set("td th tr tbody tfoot thead")],
  ["tbody", set("td th tr tbody tfoot thead")],
  ["tfoot", set("td th tr tbody tfoot thead")],
  ...[
    "blockquote",
    "details",
    "div",
    "dl",
    "figcaption",
    "figure",
    "hr",
    "ol",
    "p",
    "pre",
    "table",
    "ul",
  ].map((name): [string, ReadonlySet<string>] => [name, set("p")]),
]);

/** Elements that may end without an end tag, with what they are in. */
export const MAY_STAY_OPEN = set("dd dt li p tbody td tfoot th thead tr");

/** Attributes of any element. */
const ATTRIBUTES = set("align alt class colspan height href id open rowspan src start title width");

/** Attributes that do no harm, and that the page decides itself. */
const PASSED_OVER = set("border cellpadding cellspacing loading rel target valign");

/** What is wrong with an attribute, if anything. */
export function attributeProblem(name: string, value: string): HtmlProblem | undefined {
  if (PASSED_OVER.has(name)) return undefined;
  if (!ATTRIBUTES.has(name)) return "attribute";
  if (name === "href" && !isSafeLink(value)) return "address";
  if (name === "src" && !isSafePicture(value)) return "address";
  return undefined;
}
