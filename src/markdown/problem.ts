import type { Position } from "../doctree/tree.ts";
import { limits } from "../limits.ts";

/** What can be wrong with a text, by its code, and what its message says of the case. */
export interface MarkdownProblems {
  /** `level` is that of the heading, `expected` the one that may follow what stands above. */
  "markdown-heading-level": { level: number; expected: number };
  "markdown-heading-attributes": { written: string };
  "markdown-alert": { name: string };
  /** `label` is that of a link or an image; `^label` that of a footnote. */
  "markdown-reference-unknown": { label: string };
  /** `line` is that of the definition that counts. */
  "markdown-definition-twice": { label: string; line: number };
  "markdown-html": { tag: string; reason: HtmlProblem; detail?: string };
  "markdown-front-matter": { reason: string };
  "markdown-fence": { fence: string };
  /** `isText` where the row of dashes is meant, without which there is no table. */
  "markdown-table-row": { cells: number; columns: number; isText?: true };
  "markdown-limit": { limit: MarkdownLimit };
}

/** Why a tag is shown as text: `detail` is the attribute, or its address. */
export type HtmlProblem =
  | "element"
  | "attribute"
  | "address"
  | "unclosed"
  | "unopened"
  | "block"
  | "blocks"
  | "comment"
  | "markup";

export type MarkdownCode = keyof MarkdownProblems;

/** A problem of a text: its code, what its message says of the case, and its place. */
export type MarkdownProblem = {
  [Code in MarkdownCode]: {
    readonly code: Code;
    readonly arguments: MarkdownProblems[Code];
    readonly position: Position;
  };
}[MarkdownCode];

const HTML_REASONS: Record<HtmlProblem, (tag: string, detail: string) => string> = {
  element: (tag) => `<${tag}> is not among the elements that a chapter may use`,
  attribute: (tag, detail) => `the attribute ${detail} of <${tag}> is not among those that a chapter may use`,
  address: (tag, detail) => `a page must not lead to the address ${JSON.stringify(detail)} of <${tag}>`,
  unclosed: (tag) => `<${tag}> is never closed`,
  unopened: (tag) => `</${tag}> closes nothing`,
  block: (tag) => `<${tag}> cannot stand within a line of text`,
  blocks: (tag) => `<${tag}> cannot hold paragraphs, lists or tables`,
  comment: () => "the comment that <!-- begins is never closed",
  markup: (tag) => `expected an element, got ${tag}`,
};

const LIMITS = {
  containers: `more than ${limits.markdownContainers.most} quotes and lists inside each other`,
  depth: `more than ${limits.markdownDepth.most} links, emphases and elements inside each other`,
  emphasis: `more than ${limits.markdownEmphasis.most} characters for emphasis in one paragraph`,
  brackets: `more than ${limits.markdownBrackets.most} open square brackets in one paragraph`,
  columns: `more than ${limits.markdownColumns.most} cells in one row of a table`,
  lacking: `more than ${limits.markdownLacking.most} cells that rows of tables lack`,
  lines: `more than ${limits.markdownLines.most} lines`,
  steps: `more than ${limits.markdownSteps.most} steps for each character`,
};

/** What of a text there may be only so much of. */
export type MarkdownLimit = keyof typeof LIMITS;

/** The limits beyond which nothing of a text is read. */
const WHOLE_TEXT: ReadonlySet<MarkdownLimit> = new Set(["lines", "steps"]);

/** What is wrong, in words. */
const MESSAGES: { [Code in MarkdownCode]: (parts: MarkdownProblems[Code]) => string } = {
  "markdown-heading-level": ({ level, expected }) =>
    `expected a heading of level ${expected} at most, got level ${level}`,
  "markdown-heading-attributes": ({ written }) =>
    `cannot read ${written} behind the heading; expected an anchor without blanks, such as {#limits}`,
  "markdown-alert": ({ name }) =>
    `unknown alert [!${name}]; expected NOTE, TIP, IMPORTANT, WARNING or CAUTION`,
  "markdown-reference-unknown": ({ label }) =>
    label.startsWith("^")
      ? `no footnote [${label}]; write its text on a line of its own, behind "[${label}]: "`
      : `no definition of [${label}]; define it, or write the address in parentheses`,
  "markdown-definition-twice": ({ label, line }) =>
    `[${label}] is defined twice; the definition in line ${line} counts; remove one of them`,
  "markdown-html": ({ tag, reason, detail = "" }) =>
    `${HTML_REASONS[reason](tag, detail)}; it is shown as text`,
  "markdown-front-matter": ({ reason }) => `front matter: ${reason}`,
  "markdown-fence": ({ fence }) =>
    `the code block that ${fence} begins is never closed; end it with the same characters on a line of their own`,
  "markdown-table-row": ({ cells, columns, isText = false }) => {
    const expected = `expected ${columns} ${columns === 1 ? "cell" : "cells"} as in the first row of the table, got ${cells}`;
    if (isText) return `${expected}; the table is shown as text`;
    return cells > columns ? `${expected}; a '|' within a cell is written '\\|'` : expected;
  },
  "markdown-limit": ({ limit }) =>
    `${LIMITS[limit]}; ${WHOLE_TEXT.has(limit) ? "the whole text" : "the rest"} is shown as it is written`,
};

/** What is wrong, and what to do where there is one way: without a capital at the beginning, and without a full stop. */
export function messageOf(problem: MarkdownProblem): string {
  return write(problem.code, problem.arguments);
}

function write<Code extends MarkdownCode>(code: Code, parts: MarkdownProblems[NoInfer<Code>]): string {
  return MESSAGES[code](parts);
}
