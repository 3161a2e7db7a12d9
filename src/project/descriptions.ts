import { finding } from "../diagnostics/finding.ts";
import { valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import type { DescriptionLanguage } from "./project.ts";
import schema from "./targets.schema.json" with { type: "json" };

const languages: readonly DescriptionLanguage[] = ["rst", "markdown", "plain"];

/** Reads `descriptions` of targets.yaml: what descriptions are written in. */
export function readDescriptions(context: Context): DescriptionLanguage {
  const named = valueAt(context.source.value, "descriptions") ?? schema.properties.descriptions.default;
  const language = languages.find((each) => each === named);
  if (language === undefined && typeof named === "string")
    context.report(
      finding(
        "descriptions-unknown",
        { language: named, known: [...languages] },
        placeIn(context, "/descriptions"),
      ),
    );
  return language ?? "rst";
}
