import { finding } from "../diagnostics/finding.ts";
import { pointerOf } from "../source/pointer.ts";
import type { Sources } from "../source/sources.ts";
import { entriesOf } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import { checkForm } from "./form.ts";
import schema from "./words.schema.json" with { type: "json" };

/** The page's own words in English, by their names. */
const english = new Map<string, string>(
  Object.entries(schema.properties).map(([name, { default: text }]) => [name, text]),
);

/**
 * Reads a file of the page's own words in another language. What is wrong in it is reported at its place, and a word that is not known, or
 * lacks what the page puts into it, is left out.
 */
export function readWords(context: Context, sources: Sources, file: string): Record<string, string> {
  const source = sources.load(file);
  if (source === undefined) return {};
  const inFile: Context = { ...context, source };
  checkForm(inFile, schema);
  const words: Record<string, string> = {};
  for (const [name, text] of entriesOf(source.value)) {
    const original = english.get(name);
    if (typeof text !== "string" || text === "" || original === undefined) continue;
    const wrong = wrongPlaceholder(text, original);
    if (wrong === undefined) words[name] = text;
    else context.report(finding("word-placeholder", { name, ...wrong }, placeIn(inFile, pointerOf([name]))));
  }
  return words;
}

/** What a translation has in braces that its original has not, or else lacks. */
function wrongPlaceholder(
  text: string,
  original: string,
): { placeholder: string; known: string[]; isMissing: boolean } | undefined {
  const own = placeholdersIn(text);
  const known = placeholdersIn(original);
  const other = own.find((each) => !known.includes(each));
  if (other !== undefined) return { placeholder: other, known, isMissing: false };
  const missing = known.find((each) => !own.includes(each));
  return missing === undefined ? undefined : { placeholder: missing, known, isMissing: true };
}

function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([found]) => found);
}
