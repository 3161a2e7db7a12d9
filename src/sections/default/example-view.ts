import type { Location } from "../../diagnostics/location.ts";
import { blockLines } from "../../rst/emit/block.ts";
import { literal } from "../../rst/emit/inline.ts";
import type { Example } from "../../schema/types.ts";

export interface ExampleView {
  /** reStructuredText on one line. */
  label: string;
  /** What `.. code::` is told that the text is. */
  language: string;
  /** Empty where there is nothing to show as a block: `note` then says what the example is. */
  text: string;
  note: string;
  location: Location;
}

/** @param name what tells the example from others of its kind, if anything does */
export function exampleView({ mediaType, text, location }: Example, name?: string): ExampleView {
  const language = mediaType === undefined ? "json" : languageOf(mediaType);
  const notes = [name, language === "json" ? undefined : mediaType].flatMap((note) => note ?? []);
  const label = ["Example", ...notes.map(literal)].join(", ");
  return isBlank(text)
    ? { label, language, text: "", note: literal(text), location }
    : { label, language, text, note: "", location };
}

/** Whether a block of text would be empty. */
function isBlank(text: string): boolean {
  return blockLines(text).length === 0;
}

function languageOf(mediaType: string): string {
  const subtype = /^[^/]*\/([^;]*)/.exec(mediaType)?.[1]?.trim().toLowerCase() ?? "";
  const syntax = subtype.slice(subtype.lastIndexOf("+") + 1).replace(/^x-/, "");
  return ["json", "xml", "html", "yaml"].includes(syntax) ? syntax : "text";
}
