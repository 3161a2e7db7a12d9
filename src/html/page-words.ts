import type { Child } from "./element.ts";
import { filled, scriptWords, type WordValues } from "./script-words.ts";

/** The page's own words: those of its HTML, of its style, and of its script. */
export const pageWords = {
  ...scriptWords,
  skip: "Skip to content",
  contents: "Contents",
  contentsOfSection: "Contents of this section",
  breadcrumb: "Breadcrumb",
  allPages: "All pages",
  pages: "Pages",
  previous: "Previous",
  next: "Next",
  linkToThis: "Link to this",
  edit: "Edit this page",
  moved: "This has moved to {link}.",
  isNow: "This page is now {link}.",
  notFound: "Page not found",
  notFoundText:
    "There is no page at this address. It may have moved, or the address may be mistyped. Go to the {link}.",
  firstPage: "first page",
  version: "Version",
  versionNamed: "Version: {name}",
  versions: "Versions",
  chooseVersion: "Version: choose one",
  unreleased: "This is {version}, which is not released yet and may change. The current version is {link}.",
  outdated: "This is {version}, which is not the current version. The current version is {link}.",
  indexes: "Indexes",
  endpoints: "Endpoints",
  endpoint: "Endpoint",
  eventTypes: "Event types",
  eventType: "Event type",
  errorCodes: "Error codes",
  errorCode: "Error code",
  objectTypes: "Object types",
  objectType: "Object type",
  where: "Where",
  kind: "Kind",
  name: "Name",
  meaning: "Meaning",
  returnedBy: "Returned by",
  usedBy: "Used by",
  usedByThese: "Used by {users}",
  usedInPlaces: "Used in {count} places",
  done: "Done",
  toDo: "To do",
  backToReference: "Back to the reference",
  backToReferenceOf: "Back to reference {number}",
  attention: "Attention",
  caution: "Caution",
  danger: "Danger",
  error: "Error",
  hint: "Hint",
  important: "Important",
  note: "Note",
  tip: "Tip",
  warning: "Warning",
  success: "Success",
  redirection: "Redirection",
  clientError: "Client error",
  serverError: "Server error",
} as const;

export type PageWord = keyof typeof pageWords;

/** Words in another language; those that are missing are English. */
export type Translation = Readonly<Partial<Record<PageWord, string>>>;

/** Says one of the page's own words. */
export type Say = (word: PageWord, values?: WordValues) => string;

export function sayIn(translation: Translation = {}): Say {
  return (word, values = {}) => filled(translation[word] ?? pageWords[word], values);
}

/** A text in which elements stand in place of what it has in braces. */
export function withParts(text: string, parts: Readonly<Record<string, Child>>): Child[] {
  return text.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 1 ? parts[part] : part));
}

const ofScript = new Set(Object.keys(scriptWords));

/** Of a translation, what the page's script shows. */
export function forScript(translation: Translation): Record<string, string> {
  return Object.fromEntries(Object.entries(translation).filter(([word]) => ofScript.has(word)));
}

/** The words of the style, as it knows them. */
const inStyle = ["success", "redirection", "clientError", "serverError"] as const;

/** Of a translation, what the style shows, as rules for it. */
export function forStyle(translation: Translation): string {
  const rules = inStyle.flatMap((word) => {
    const text = translation[word];
    return text === undefined ? [] : `--word-${word}:${cssString(text)}`;
  });
  return rules.length === 0 ? "" : `:root{${rules.join(";")}}`;
}

/** What could end a string, a rule or the element is written by its number. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
