import { finding } from "../diagnostics/finding.ts";
import { groupBy } from "../group-by.ts";
import type { EventRules } from "../project/profile/profile.ts";
import type { EventFolder } from "../project/project.ts";
import { fileExample } from "../schema/example.ts";
import { withInherited } from "../schema/inherited.ts";
import { allowedBy } from "../schema/joined.ts";
import { membersOf } from "../schema/members.ts";
import { filesOf, readSchema } from "../schema/read-schema.ts";
import type { Reader } from "../schema/reader.ts";
import { rootOfSchemaFile } from "../schema/schema-file.ts";
import type { Example, Schema } from "../schema/types.ts";
import { dataFileName } from "../source/data-file-name.ts";
import { listFolder } from "../source/list-folder.ts";
import { isNumber, toDouble } from "../source/number.ts";
import type { Sources } from "../source/sources.ts";
import { valueAt } from "../source/value.ts";
import { type EventName, eventNameIn } from "./event-name.ts";
import { referredFiles } from "./referred-files.ts";
import type { EventType, Unread } from "./types.ts";

interface EventFile extends EventName {
  path: string;
  /** The file's own name, in two parts: `loan.started$late` and `.yaml`. */
  base: string;
  ending: string;
}

/** Reads the event schemas of a folder, with their examples; those that cannot be read are added to `unread`. */
export function readEvents(
  reader: Reader,
  rules: EventRules,
  folder: EventFolder,
  unread: Unread,
): EventType[] {
  const files = eventFiles(reader, rules, folder.schemas);
  const exampleFiles = folder.examples === undefined ? [] : eventFiles(reader, rules, folder.examples);
  unread.folders ||= files === undefined || exampleFiles === undefined;
  if (files === undefined) return [];
  const events = files.flatMap((file) => {
    const event = readEvent(reader, rules, file);
    if (event === undefined) unread.events.push(named(file));
    return event ?? [];
  });
  const filesByName = new Map([...files].reverse().map((file) => [file.name, file]));
  const { examples, unread: unreadExamples } = readExamples(reader, folder, exampleFiles ?? [], files);
  const withExamples = events.map((event) => ({ ...event, examples: examples.get(event.name) ?? [] }));
  const variants = variantsByType(withExamples);
  const typesWithVariants = new Set(
    files.flatMap(({ type, variant }) => (variant === undefined ? [] : type)),
  );
  const complete = withExamples
    .map((event) => ({ ...event, examples: examplesOf(event, rules, variants) }))
    .filter((event) => unreadExamples.has(event.name) || !isShared(reader, rules, event, typesWithVariants));
  // An event type without examples may borrow one of its variants.
  const mayHaveExample = (name: string) =>
    [...unreadExamples].some((each) => each === name || each.startsWith(`${name}#`));
  for (const { name, examples, location } of complete) {
    if (examples.length > 0 || exampleFiles === undefined || folder.lacksExamples || mayHaveExample(name))
      continue;
    const file = filesByName.get(name);
    const event = file?.base ?? name;
    const ending = usualEnding(exampleFiles) ?? file?.ending ?? "";
    const args = {
      event,
      ...(folder.examples !== undefined && { path: `${folder.examples}/${event}${ending}` }),
    };
    reader.report(finding("event-without-example", args, { file: location.file }));
  }
  return complete;
}

/** Whether a schema is no event type, but what others inherit from: they refer to it, and it is of no one type. */
function isShared(
  reader: Reader,
  { properties }: EventRules,
  event: EventType,
  typesWithVariants: ReadonlySet<string>,
): boolean {
  if (event.examples.length > 0 || !reader.referencedFiles.has(event.location.file)) return false;
  return (
    declaredType(propertiesOf(event.schema)(properties.type)) === undefined &&
    !typesWithVariants.has(event.name)
  );
}

/** The files in a folder of event schemas that are read. */
export function eventSchemaFiles(sources: Sources, rules: EventRules, folder: EventFolder): string[] {
  // What cannot be listed is reported when it is read.
  const files = eventFiles({ sources, report: () => {} }, rules, folder.schemas) ?? [];
  return files.map(({ path }) => path);
}

/** The files of a folder that hold events, sorted by name; `undefined` where it cannot be listed, which is reported. */
function eventFiles(
  { sources: { files }, report }: Pick<Reader, "sources" | "report">,
  { variantMarks }: EventRules,
  folder: string,
): EventFile[] | undefined {
  const found = listFolder(files, folder, report)?.flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.kind === "folder" || /\.(?:md|rst|txt)$/i.test(entry.name)) return [];
    // A small file that stands for a symbolic link to a folder: a step up from it leads somewhere.
    if (files.resolve(`${path}/..`).kind === "folder") return [];
    const [ending = ""] = /\.(?:json|ya?ml)$/i.exec(entry.name) ?? [];
    const base = entry.name.slice(0, entry.name.length - ending.length);
    return [{ path, ...eventNameIn(base, variantMarks), base, ending }];
  });
  return found?.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function readEvent(reader: Reader, rules: EventRules, file: EventFile): EventType | undefined {
  const { path, type } = file;
  const root = rootOfSchemaFile(reader, path);
  if (root === undefined) return undefined;
  const schema = readSchema(reader, root);
  const property = propertiesOf(schema);
  const content = property(rules.properties.content).at(-1);
  const stateKey = property(rules.properties.key).at(-1);
  const kind = kindOf(reader, rules, schema);
  const weight = rules.weight === undefined ? undefined : valueAt(root.value, rules.weight);
  return {
    ...named(file),
    type: declaredType(property(rules.properties.type)) ?? type,
    ...(schema.title !== undefined && { title: schema.title }),
    description: schema.description,
    ...(kind !== undefined && { kind }),
    schema,
    ...(content && { content }),
    ...(stateKey && { stateKey }),
    ...(isNumber(weight) && { weight: toDouble(weight) }),
    examples: [],
    location: schema.location,
  };
}

function named({ name, variant }: EventFile): Pick<EventType, "name" | "variant"> {
  return { name, ...(variant !== undefined && { variant }) };
}

/** Finds the schemas of the properties of an event: those that it inherits first, its own last. */
function propertiesOf(schema: Schema): (name: string) => Schema[] {
  const { properties } = membersOf(withInherited([schema]).schemas);
  return (name) => properties.get(name)?.schemas ?? [];
}

function declaredType(schemas: readonly Schema[]): string | undefined {
  const type = allowedBy(schemas).values?.list[0];
  return typeof type === "string" ? type : undefined;
}

/** An event is what the schemas that it inherits from are named for. */
function kindOf(reader: Reader, { kinds }: EventRules, schema: Schema): string | undefined {
  if (kinds.size === 0) return undefined;
  const names = new Set<string>();
  for (const parent of withInherited(schema.allOf).schemas)
    for (const file of filesOf(reader, parent)) names.add(dataFileName(file));
  return [...kinds].find(([name]) => names.has(name))?.[1];
}

/**
 * The examples in files by the event that they belong to, and the events of which one could not be read. `a#b` belongs to
 * `a` where there is no schema `a#b`.
 */
function readExamples(
  reader: Reader,
  { schemas }: EventFolder,
  files: readonly EventFile[],
  known: readonly EventFile[],
): { examples: Map<string, Example[]>; unread: Set<string> } {
  const examples = new Map<string, Example[]>();
  const unread = new Set<string>();
  const names = new Set(known.map(({ name }) => name));
  const orphans: { file: string; base: string }[] = [];
  for (const { path, name, type, base } of files) {
    const event = [name, type].find((each) => names.has(each));
    const source = reader.sources.load(path);
    if (event === undefined) orphans.push({ file: source?.file ?? path, base });
    else if (source) examples.set(event, [...(examples.get(event) ?? []), fileExample(reader, source)]);
    else unread.add(event);
  }
  // What other examples refer to is a part of them.
  const referred = orphans.length > 0 ? referredFiles(reader.sources) : new Set<string>();
  for (const { file, base } of orphans) {
    const args = { example: base, folder: schemas, known: known.map((each) => each.base) };
    if (!referred.has(file)) reader.report(finding("example-without-schema", args, { file }));
  }
  return { examples, unread };
}

/** The ending that most files have; `undefined` where there are none. */
function usualEnding(files: readonly EventFile[]): string | undefined {
  const groups = [...groupBy(files, ({ ending }) => ending)];
  return groups.sort(([, one], [, other]) => other.length - one.length)[0]?.[0];
}

/** The event's own examples; an event type without any borrows that of a usual variant, or of its first with one. */
function examplesOf(
  event: EventType,
  { usualVariants }: EventRules,
  variants: ReadonlyMap<string, EventType[]>,
): Example[] {
  if (event.examples.length > 0 || event.variant !== undefined) return event.examples;
  const own = (variants.get(event.name) ?? []).filter(({ examples }) => examples.length > 0);
  const lender =
    own.find(({ variant }) => variant !== undefined && usualVariants.includes(variant)) ?? own[0];
  return lender?.examples.slice(0, 1) ?? [];
}

function variantsByType(events: readonly EventType[]): Map<string, EventType[]> {
  const byType = new Map<string, EventType[]>();
  for (const event of events) {
    if (event.variant === undefined) continue;
    const type = event.name.slice(0, -`#${event.variant}`.length);
    const variants = byType.get(type);
    if (variants === undefined) byType.set(type, [event]);
    else variants.push(event);
  }
  return byType;
}
