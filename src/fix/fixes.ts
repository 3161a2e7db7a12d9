import type { FixContext, Found } from "./change.ts";
import { exampleTypes } from "./example-types.ts";
import type { FixName } from "./fix-names.ts";
import { jsonTextToValues } from "./json-text-to-values.ts";
import { markdownAlerts } from "./markdown-alerts.ts";
import { pathBlanks } from "./path-blanks.ts";
import { titleUnderlines } from "./title-underlines.ts";
import { valuesToJsonText } from "./values-to-json-text.ts";
import { variantNames } from "./variant-names.ts";

/** Finds what a fix would change. */
export type Fix = (context: FixContext) => Found;

export const fixes: Record<FixName, Fix> = {
  "title-underlines": titleUnderlines,
  "path-blanks": pathBlanks,
  "markdown-alerts": markdownAlerts,
  "example-types": exampleTypes,
  "json-text-to-values": jsonTextToValues,
  "values-to-json-text": valuesToJsonText,
  "variant-names": variantNames,
};
