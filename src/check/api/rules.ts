import type { Rule } from "../rule.ts";

/** The rules about API files. */
export const apiRules: readonly Rule[] = [];
