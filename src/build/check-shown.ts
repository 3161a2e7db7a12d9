import { judgeExamples } from "../check/examples/check-examples.ts";
import { collect } from "../check/examples/collect.ts";
import type { Engines } from "../check/examples/engines/engine.ts";
import { createMatchBudget } from "../check/examples/pattern/automaton.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { createIsFirst } from "../diagnostics/once.ts";
import { schemasInFiles } from "../model/schemas-in-files.ts";
import type { Model } from "../model/types.ts";
import { filesBehind } from "../source/files-behind.ts";
import type { Io } from "./io.ts";

/** What builds before have judged, by the names of what they judged at once. */
export type JudgedBefore = Map<string, Judged>;

interface Judged {
  /** The files that it was judged by, each with its text then. */
  files: ReadonlyMap<string, string>;
  findings: readonly Finding[];
}

/** What is judged at once: a part of the model, and the files that all of it is read from, references followed. */
interface Unit {
  name: string;
  part: Model;
  files: readonly string[];
}

/**
 * Judges the examples, defaults and enumerated values that documents show, as `spec check` does: `shown` are the API
 * files and event schemas that they show. What was judged before and is in the same texts is not judged again.
 */
export function checkShown(
  model: Model,
  shown: ReadonlySet<string>,
  { sources, report }: Pick<Io, "sources" | "report">,
  engines: Engines,
  before?: JudgedBefore,
): void {
  const budget = createMatchBudget();
  // What several API files refer to is judged with each of them.
  const isFirst = createIsFirst();
  const reportOnce = (each: Finding) => {
    if (isFirst(each.location, each.code, each.message)) report(each);
  };
  for (const { name, part, files } of unitsOf(model, shown)) {
    const known = before?.get(name);
    if (known && isSame(known.files, filesBehind(files, sources))) {
      for (const each of known.findings) reportOnce(each);
      continue;
    }
    const found: Finding[] = [];
    const errors = sources.errors().length;
    judgeExamples(collect(part, sources), { sources, report: (each) => found.push(each) }, engines, budget);
    const ofFiles = sources.errors().slice(errors);
    for (const each of found) reportOnce(each);
    before?.set(name, { files: filesBehind(files, sources), findings: [...ofFiles, ...found] });
  }
}

/** An API file stands for itself; events borrow examples from one another. */
function unitsOf(model: Model, shown: ReadonlySet<string>): Unit[] {
  const nothing: Model = {
    ...model,
    apis: [],
    events: [],
    commonFields: [],
    collections: [],
    definitions: [],
  };
  const apis = model.apis.filter(({ file }) => shown.has(file));
  const ofApis = apis.map((api) => ({
    name: api.file,
    part: { ...nothing, apis: [api] },
    files: [api.location.file],
  }));
  const shownEvents = model.events.filter(({ location }) => shown.has(location.file));
  // A variant is judged by its base, too.
  const names = new Set(shownEvents.flatMap(({ name }) => [name, name.split("#", 1)[0] ?? name]));
  const events = model.events.filter(({ name }) => names.has(name));
  const commonFields = model.commonFields.filter(({ location }) => shown.has(location.file));
  const collections = model.collections.map((collection) => ({
    ...collection,
    schemas: collection.schemas.filter(({ file }) => shown.has(file)),
  }));
  const withExamples = [...events, ...collections.flatMap(({ schemas }) => schemas)];
  const files = [
    ...schemasInFiles({ events, commonFields, collections }).map(({ location }) => location.file),
    ...withExamples.flatMap(({ examples }) => examples.map(({ location }) => location.file)),
  ];
  if (files.length === 0) return ofApis;
  return [...ofApis, { name: "schemas", part: { ...nothing, events, commonFields, collections }, files }];
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([file, text]) => b.get(file) === text);
}
