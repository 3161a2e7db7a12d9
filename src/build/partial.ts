import { shownFiles } from "../check/shown-files.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Lack } from "../document/document.ts";
import { pathIn } from "../project/layout.ts";
import type { Project, Target } from "../project/project.ts";
import { filesBehind } from "../source/files-behind.ts";
import type { Sources } from "../source/sources.ts";
import type { Prepared } from "./prepare.ts";

/** The placeholders that show each section. */
export type Uses = Map<string, Location[]>;

/**
 * Tells what targets lack: a part of a chapter, of a section that a chapter shows, or of what may belong to any of them.
 * What else is missing from such a target may be missing for that alone.
 */
export function createLackOf(
  losses: readonly Finding[],
  { project, items, sections }: Pick<Prepared, "project" | "items" | "sections">,
  uses: Uses,
  sources: Sources,
): (target: Target) => Lack | undefined {
  if (losses.length === 0) return () => undefined;
  const lossy = [...new Set(losses.map(({ location }) => location.file))];
  const { targets } = project;
  const chapters = new Set(targets.flatMap((target) => target.chapters.map(({ file }) => file)));
  const isOfSection = sectionFiles(project, sources);
  const ofAny = lossy.filter((file) => !(chapters.has(file) || isOfSection(file)));
  const shown = new Map(
    shownFiles(project, { items, uses }, ({ origin, shows }) => [origin, ...shows]).map((files, index) => [
      targets[index]?.name,
      filesBehind([...files], sources),
    ]),
  );
  const unread = [...uses].flatMap(([name, places]) =>
    sections.absent.get(name) === "unread" ? places : [],
  );
  return ({ name, chapters: own }) => {
    const files = new Set([...own.map(({ file }) => file), ...(shown.get(name)?.keys() ?? [])]);
    const lost = [...ofAny, ...lossy.filter((file) => files.has(file))];
    if (unread.some(({ file }) => files.has(file))) lost.push(...lossy.filter(isOfSection));
    if (lost.length === 0) return undefined;
    const isKnown = lost.every((file) => file !== project.targetsFile && sources.text(file) !== undefined);
    return isKnown ? "sections" : "anything";
  };
}

/** Tells of a file whether sections are made from it, or from what it is referred to for. */
function sectionFiles(project: Project, sources: Sources): (file: string) => boolean {
  const { apiFiles, eventFolders, commonFieldFiles, collections, changelog } = project;
  const files = new Set([
    ...apiFiles.map(({ file }) => file),
    ...commonFieldFiles,
    ...collections.flatMap(({ schemas, examples }) => [...schemas, ...examples]),
    ...sources.referred,
    changelog,
  ]);
  const folders = eventFolders.flatMap(({ schemas, examples = schemas }) => [schemas, examples]);
  return (file) => files.has(file) || folders.some((folder) => file.startsWith(pathIn(folder, "")));
}

/** So many names are looked for at most. */
const MOST_NAMES = 1000;

/** Tells whether a section may hold a name: all of its words are in what sections are made from. */
export function createMayHold(project: Project, sources: Sources): (name: string) => boolean {
  let text: string | undefined;
  let asked = 0;
  return (name) => {
    if (++asked > MOST_NAMES) return true;
    const isOfSection = sectionFiles(project, sources);
    text ??= sources
      .allOpened()
      .flatMap((opened) => (isOfSection(opened.file) ? opened.text.toLowerCase() : []))
      .join("\n");
    const all = text;
    return name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .every((word) => all.includes(word));
  };
}
