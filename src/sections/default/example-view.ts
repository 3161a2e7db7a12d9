import type { NamedExample } from "../../api/types.ts";
import type { Location } from "../../diagnostics/location.ts";
import { blockLines } from "../../rst/emit/block.ts";
import { escaped, literal } from "../../rst/emit/inline.ts";

export interface ExampleView {
  /** The classes of its blocks. */
  classes: string;
  /** reStructuredText on one line. */
  label: string;
  /** The language that `.. code::` names. */
  language: string;
  /** Empty where there is nothing to show as a block: `note` then says what the example is. */
  text: string;
  note: string;
  /** What the author says of the example. */
  description: string;
  location: Location;
}

/** @param name what tells the example from others of its kind, if anything does */
export function exampleView(example: NamedExample, name = example.name): ExampleView {
  const { mediaType, text, description = "", externalValue, location } = example;
  const language = mediaType === undefined ? "json" : languageOf(mediaType);
  const notes = language === "json" || mediaType === undefined ? [] : [literal(mediaType)];
  const label = ["Example", ...titlesOf(example, name), ...notes].join(", ");
  const said = { classes: "sample", label, language, description, location };
  if (!isBlank(text)) return { ...said, text, note: "" };
  return {
    ...said,
    text: "",
    note: externalValue === undefined ? literal(text) : `see ${literal(externalValue)}`,
  };
}

/** What an example is called: its summary, or else its name, as reStructuredText; nothing where it has neither. */
export function titlesOf({ summary = "", ...example }: NamedExample, name = example.name): string[] {
  if (summary.trim() !== "") return [escaped(summary.trim().replace(/[.:]$/, ""))];
  return name === undefined ? [] : [literal(name)];
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
