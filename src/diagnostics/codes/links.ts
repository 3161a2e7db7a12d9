import { define } from "./define.ts";
import { rstFault } from "./rst-fault.ts";

/** References and addresses that lead nowhere. */
export const linkCodes = {
  "rst-reference": rstFault("error"),
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
