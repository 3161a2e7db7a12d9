import { type Definition, define, type Severity } from "./define.ts";
import { sentence } from "./rst-error.ts";

/** What the reader of Markdown says, in its words. */
function ofReader(severity: Severity): Definition<{ message: string }> {
  return define<{ message: string }>({ severity, message: ({ message }) => sentence(message) });
}

/** What is not read in a Markdown chapter as its author meant it. */
export const markdownCodes = {
  "markdown-alert": ofReader("warning"),
  "markdown-definition-twice": ofReader("warning"),
  "markdown-fence": ofReader("warning"),
  "markdown-front-matter": ofReader("error"),
  "markdown-heading-attributes": ofReader("warning"),
  "markdown-heading-level": ofReader("warning"),
  "markdown-html": ofReader("warning"),
  "markdown-limit": ofReader("error"),
  "markdown-reference-unknown": ofReader("warning"),
  "markdown-table-row": ofReader("warning"),
};
