import type { Rule } from "../rule.ts";

/** The rules about keys that nothing describes. */
export const closedWorldRules: readonly Rule[] = [];
