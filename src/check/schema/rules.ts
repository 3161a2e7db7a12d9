import type { CoverageRule } from "../rule.ts";
import { contradictions } from "./contradictions.ts";
import { keywordEffect } from "./effect.ts";
import { enumValues } from "./enum.ts";
import { arrayItems } from "./items.ts";
import { unknownKeywords } from "./keywords.ts";
import { limits } from "./limits.ts";
import { requiredNames } from "./required.ts";
import { titles } from "./titles.ts";

/** What a schema can say wrongly, whether or not anything is checked against it. */
export const schemaRules: readonly CoverageRule[] = [
  unknownKeywords,
  keywordEffect,
  requiredNames,
  arrayItems,
  enumValues,
  limits,
  contradictions,
  titles,
];
