import type { Severity } from "../finding.ts";
import { type Definition, define } from "./define.ts";
import { sentence } from "./rst-fault.ts";

/** What the reader of Markdown says, in its words. */
function ofReader(severity: Severity, remedy: string): Definition<{ message: string }> {
  return define<{ message: string }>({
    severity,
    message: ({ message }) => `${sentence(message)}${remedy}`,
  });
}

/** What is not read in a Markdown chapter as its author meant it. */
export const markdownCodes = {
  "markdown-alert": ofReader("warning", ""),
  "markdown-definition-twice": ofReader("warning", "; remove one of them"),
  "markdown-fence": ofReader("warning", "; end it with the same characters on a line of their own"),
  "markdown-front-matter": ofReader("error", ""),
  "markdown-heading-level": ofReader("warning", ""),
  "markdown-html": ofReader("warning", ""),
  "markdown-limit": ofReader("error", ""),
  "markdown-reference-unknown": ofReader("warning", "; define it, or write the address in parentheses"),
  "markdown-table-row": ofReader("warning", ""),
};
