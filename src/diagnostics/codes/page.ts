import { define } from "./define.ts";

interface Told {
  /** What the reader of reStructuredText says, as a sentence. */
  message: string;
}

const error = define<Told>({ severity: "error", message: sentence });
const warning = define<Told>({ severity: "warning", message: sentence });

/** Faults of a document's text that show when it is made into a page. */
export const pageCodes = {
  "rst-directive": error,
  "rst-layout": error,
  "rst-reference": error,
  "rst-substitution": error,
  "rst-table": error,
  "rst-title": error,
  "rst-definition": warning,
  "rst-disabled": warning,
  "rst-inline": warning,
  "rst-spacing": warning,
  "dead-link": define<{ address: string }>({
    severity: "error",
    message: ({ address }) =>
      `Nothing on this page has the anchor '${address}'; refer to the section by its title, or to a target by its name`,
  }),
  "unsafe-link": define<{ address: string }>({
    severity: "warning",
    message: ({ address }) =>
      `The address '${address}' is left out of the page: browsers may run what it holds, or do not know it`,
  }),
};

/** Findings end without a full stop. */
function sentence({ message }: Told): string {
  return message.replace(/\.$/, "");
}
