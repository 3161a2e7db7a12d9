import type { ScriptWord } from "../script-words.ts";
import type { Term } from "../search/query.ts";
import type { Found, ResultKind } from "../search/rank.ts";
import { excerpt, marked } from "./excerpt.ts";
import { make } from "./make.ts";
import type { SearchIndex } from "./search-index.ts";
import { addressOf } from "./shared-data.ts";
import { word } from "./words.ts";

/** How many results are shown, and how many of one group where there are others. */
const LIMIT = 30;
const LIMIT_OF_GROUP = 8;

const GROUPS: Record<ResultKind, ScriptWord> = {
  operation: "operations",
  event: "events",
  field: "fields",
  type: "types",
  code: "codes",
  section: "sections",
};

/** Results in groups, each where its best result stands; the best of all comes first. */
export function inGroups(found: readonly Found[]): Map<ResultKind, readonly Found[]> {
  const groups = new Map<ResultKind, Found[]>();
  for (const each of found) {
    const group = groups.get(each.kind) ?? [];
    groups.set(each.kind, group);
    group.push(each);
  }
  const limit = groups.size === 1 ? LIMIT : LIMIT_OF_GROUP;
  return new Map([...groups].map(([kind, results]) => [kind, results.slice(0, limit)]));
}

/** Results as the list shows them; each is a link with the role of an option. */
export function renderGroups(
  groups: ReadonlyMap<ResultKind, readonly Found[]>,
  index: SearchIndex,
  terms: readonly Term[],
): HTMLElement[] {
  let number = 0;
  return [...groups].map(([kind, results]) => {
    const name = word(GROUPS[kind]);
    const label = make("p", { className: "result-group" }, name);
    label.setAttribute("aria-hidden", "true");
    const options = results.map((each) => option(each, number++, index, terms));
    return make("div", { role: "group", ariaLabel: name }, label, ...options);
  });
}

function option(found: Found, number: number, index: SearchIndex, terms: readonly Term[]): HTMLElement {
  const { at, title, kind, section, part } = found;
  const made = make("a", { href: addressOf(at), id: `page-result-${number}`, role: "option", tabIndex: -1 });
  made.append(make("span", { className: "result-title" }, ...titleParts(title, found, terms)));
  const call = kind === "operation" ? index.data.sections[section ?? -1]?.paths?.[0] : undefined;
  if (call !== undefined && call !== title)
    made.append(make("span", { className: "result-call" }, ...titleParts(call, found, terms)));
  const trail = section === undefined ? [] : trailOf(section, part !== undefined, index);
  if (trail.length > 0) made.append(make("span", { className: "result-trail" }, trail.join(" › ")));
  const text = section === undefined ? undefined : index.texts[section];
  made.append(make("span", { className: "result-text" }, ...excerpt(text, part, terms)));
  return made;
}

/** The titles around a section, and its own where something in it was found. */
function trailOf(number: number, isPart: boolean, { data: { sections } }: SearchIndex): string[] {
  const trail: string[] = [];
  let depth = (sections[number]?.depth ?? 0) + (isPart ? 1 : 0);
  for (let at = isPart ? number : number - 1; at >= 0 && depth > 0; at--) {
    const section = sections[at];
    if (section === undefined || section.depth >= depth) continue;
    trail.unshift(section.title || section.at);
    depth = section.depth;
  }
  const outermost = sections.slice(0, number + 1).findLast((section) => section.depth === 0);
  return outermost?.within === undefined ? trail : [outermost.within, ...trail];
}

/** A title as its heading shows it: the method of an operation as a badge, and a path that breaks before its slashes. */
function titleParts(title: string, { kind, at }: Found, terms: readonly Term[]): (Node | string)[] {
  const [, method, path = title] = (kind === "operation" && /^([A-Z]+) (\/\S*)$/.exec(title)) || [];
  if (method === undefined && kind !== "event") return marked(title || at, terms);
  const steps = path.split(/(?<=.)(?=[/#])/).flatMap((step) => [make("wbr"), ...marked(step, terms)]);
  return method === undefined
    ? steps
    : [make("span", { className: `method ${method.toLowerCase()}` }, method), " ", ...steps];
}
