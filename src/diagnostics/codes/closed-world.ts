import { define, question } from "./define.ts";

/** Keys that nothing describes. */
export const closedWorldCodes = {
  "misspelt-key": define<{ key: string; near: readonly string[] }>({
    severity: "error",
    message: ({ key, near }) => `No schema describes the key '${key}'${question(near)}`,
  }),
  "undocumented-key": define<{ key: string; near: readonly string[] }>({
    severity: "warning",
    message: ({ key, near }) =>
      `No schema describes the key '${key}'${question(near) || "; describe it, or take it out"}`,
  }),
};
