import { layout } from "../project/layout.ts";
import type { NewCollection } from "./find-collections.ts";

/** What a new targets.yaml says. */
export interface Settings {
  readonly title: string;
  readonly chapterFolder: string;
  /** From that folder. */
  readonly chapters: readonly string[];
  /** What `sources.apis` names; nothing where API files are where they are looked for anyway. */
  readonly apis: readonly string[];
  readonly collections: readonly NewCollection[];
  readonly profile?: string;
}

/** Writes a targets.yaml, with a word on each key for who reads it first. */
export function writeSettings({
  title,
  chapterFolder,
  chapters,
  apis,
  collections,
  profile,
}: Settings): string {
  const sources = [
    ...(chapterFolder === layout.chapters
      ? []
      : ["  # Chapters are named from this folder.", `  chapters: ${text(chapterFolder || ".")}`]),
    ...(apis.length === 0 ? [] : ["  # API files, or folders of them.", ...list("  apis", apis, 4)]),
  ];
  const lines = [
    "# What is published, and what it is made of.",
    "# All keys: node_modules/specwright/dist/targets.schema.json",
    ...(profile === undefined ? [] : [`profile: ${text(profile)}`]),
    "targets:",
    "  main:",
    `    title: ${text(title)}`,
    "    output: index # the page is out/index.html",
    "    # Chapters, in this order.",
    ...list("    files", chapters, 6),
    ...(sources.length === 0 ? [] : ["sources:", ...sources]),
    ...(collections.length === 0
      ? []
      : [
          "# Schemas, and the examples that go with them.",
          "collections:",
          ...collections.map(({ name, schemas, examples }) => {
            const more = examples === undefined ? "" : `, examples: ${text(examples)}`;
            return `  ${text(name)}: { schemas: ${text(schemas)}${more} }`;
          }),
        ]),
  ];
  return `${lines.join("\n")}\n`;
}

function list(key: string, items: readonly string[], indent: number): string[] {
  return [`${key}:`, ...items.map((item) => `${" ".repeat(indent)}- ${text(item)}`)];
}

/** A string of YAML: plain where nothing in it can mean anything else. */
function text(value: string): string {
  const isPlain =
    /^[A-Za-z][\w./ -]*[\w./-]$/.test(value) && !/^(?:true|false|yes|no|on|off|null|group)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
