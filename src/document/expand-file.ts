import type { DocumentContext } from "./context.ts";
import { expandText } from "./expand.ts";

/** A text file with its placeholders expanded and its titles as they are. */
export function expandFile(text: string, file: string, context: DocumentContext): string {
  const expanded = expandText(text, file, context).lines.join("\n");
  return context.profile?.ended(expanded) ?? expanded;
}
