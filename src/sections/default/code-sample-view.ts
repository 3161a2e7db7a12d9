import type { CodeSample } from "../../api/types.ts";
import { codeLanguage } from "../../code-languages.ts";
import { literal } from "../../rst/emit/inline.ts";
import type { ExampleView } from "./example-view.ts";

/** A request as code that the author wrote. */
export function codeSampleView({ name, language, text, location }: CodeSample): ExampleView {
  return {
    classes: "sample request-code",
    // A literal cannot hold all of them.
    label: `Example request in ${literal(name.replaceAll("`", "'"))}`,
    language: codeLanguage(language) ?? "text",
    text: text.trimEnd(),
    note: "",
    description: "",
    location,
  };
}
