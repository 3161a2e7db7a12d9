import { define, question } from "./define.ts";

/** Keys that nothing describes. */
export const closedWorldCodes = {
  "misspelt-key": define<{ key: string; near: readonly string[] }>({
    severity: "error",
    message: ({ key, near }) => `No schema describes the key '${key}'${question(near)}`,
  }),
  "undocumented-key": define<{ keys: readonly string[]; near: readonly string[] }>({
    severity: "warning",
    message({ keys, near }) {
      if (keys.length > 1)
        return `No schema describes these keys of the object: ${keys.join(", ")}; describe them, or take them out`;
      return `No schema describes the key '${keys[0]}'${question(near) || "; describe it, or take it out"}`;
    },
  }),
};
