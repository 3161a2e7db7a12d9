import { type Check, collect } from "../check/examples/collect.ts";
import type { Location } from "../diagnostics/location.ts";
import { everything } from "../diagnostics/selection.ts";
import { assembleDocuments } from "../document/assemble.ts";
import type { LineOrigin } from "../document/document.ts";
import { type Pointer, pointerTo } from "../source/pointer.ts";
import { pointerAtLine } from "../source/pointer-at-line.ts";
import type { Source } from "../source/source.ts";
import type { Sources } from "../source/sources.ts";
import { entriesOf, isMap, itemsOf, type Value } from "../source/value.ts";
import { checkProject } from "./check-project.ts";
import { documentContext } from "./documents.ts";
import type { Io } from "./io.ts";
import { prepare } from "./prepare.ts";

/** What a project does with a line of one of its files. */
export interface ExplainedPlace {
  /** Of the innermost value that the line belongs to, where the file is data. */
  pointer?: Pointer;
  /** Where readers see it, once for each section of each target; `placeholder` is what shows the section there. */
  shown: { target: string; section?: string; placeholder?: Location }[];
  /** The references that lead to it, or to something around it. */
  references: Location[];
  /** The examples and defaults that it is part of, or that a schema judges that it is part of. */
  judged: { subject: Check["subject"]; value: Location; schema: Location }[];
}

/**
 * Checks the project, which reports what it finds, and says what becomes of a line; `undefined` where the project cannot be read.
 * @param line 1-based
 */
export async function explainPlace(io: Io, file: string, line: number): Promise<ExplainedPlace | undefined> {
  const { sources } = io;
  const definitions = new Map<string, string>();
  await checkProject(io, { definitions, selection: everything, engine: "auto" });
  // The check has reported what there is to report.
  const silent: Io = { ...io, report: () => {} };
  const prepared = prepare(silent, { definitions });
  if (prepared === undefined || "refused" in prepared) return undefined;
  const source = sources.opened(file)?.source;
  const pointer = source && pointerAtLine(source, line, sources.position);
  const documents = assembleDocuments(prepared.project.targets, documentContext(prepared, silent, new Map()));
  const isHere = (place: Location) => pointer !== undefined && isAround(place, { file, pointer });
  const { checks } = collect(prepared.model, sources);
  return {
    ...(pointer !== undefined && { pointer }),
    shown: documents.flatMap(({ target, lines }) =>
      nearestSections(lines, file, line, pointer).map((shown) => ({ target, ...shown })),
    ),
    references: sources
      .allOpened()
      .flatMap((opened) => (opened.source ? referencesIn(opened.source, sources, isHere) : [])),
    judged: checks
      .map(({ subject, place, schema }) => ({ subject, value: place, schema: schema.location }))
      .filter(({ value, schema }) => isHere(value) || isHere(schema)),
  };
}

/** Whether a place is that of a value, or of one around it. */
function isAround(place: Location, value: { file: string; pointer: Pointer }): boolean {
  if (place.file !== value.file || !("pointer" in place)) return false;
  return value.pointer === place.pointer || value.pointer.startsWith(`${place.pointer}/`);
}

/** The sections in which a document shows a line, by the nearest places around it that they show; a chapter's line is in none. */
function nearestSections(
  lines: readonly LineOrigin[],
  file: string,
  line: number,
  pointer: Pointer | undefined,
): { section?: string; placeholder?: Location }[] {
  const nearest = new Map<string, { depth: number; placeholder: Location }>();
  let isInChapter = false;
  for (const { chapter, line: at, section } of lines) {
    if (chapter === file && at === line) {
      isInChapter = true;
      if (section) nearest.set(section.name, { depth: 0, placeholder: section.placeholder });
    }
    const location = section?.location;
    if (!location || pointer === undefined || !isAround(location, { file, pointer })) continue;
    const depth = "pointer" in location ? location.pointer.length : 0;
    if (depth >= (nearest.get(section.name)?.depth ?? 0))
      nearest.set(section.name, { depth, placeholder: section.placeholder });
  }
  const sections = [...nearest].map(([section, { placeholder }]) => ({ section, placeholder }));
  return isInChapter && sections.length === 0 ? [{}] : sections;
}

/** The `$ref`s of a file that lead to what `isHere` says. */
function referencesIn(
  source: Source,
  { placeOf }: Pick<Sources, "placeOf">,
  isHere: (place: Location) => boolean,
): Location[] {
  const found: Location[] = [];
  const visit = (value: Value, pointer: Pointer): void => {
    const reference = isMap(value) ? value.get("$ref") : undefined;
    if (typeof reference === "string") {
      const target = placeOf(reference, source, pointer);
      if (target !== undefined && isHere(target))
        found.push({ file: source.file, pointer: pointerTo(pointer, "$ref") });
    }
    for (const [key, each] of entriesOf(value)) visit(each, pointerTo(pointer, key));
    for (const [index, each] of itemsOf(value).entries()) visit(each, pointerTo(pointer, index));
  };
  visit(source.value, "");
  return found;
}
