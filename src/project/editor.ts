import { finding } from "../diagnostics/finding.ts";
import { valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import schema from "./targets.schema.json" with { type: "json" };

/** Reads `editor` of targets.yaml. Only names are known: a project must not choose which program a click starts. */
export function readEditor(context: Context): { editor?: string } {
  const { enum: known } = schema.properties.editor;
  const editor = valueAt(context.source.value, "editor");
  if (typeof editor !== "string") return {};
  if (known.includes(editor)) return { editor };
  context.report(finding("editor-unknown", { editor, known }, placeIn(context, "/editor")));
  return {};
}
