import type { Rule } from "../rule.ts";

/** The rules about schemas. */
export const schemaRules: readonly Rule[] = [];
