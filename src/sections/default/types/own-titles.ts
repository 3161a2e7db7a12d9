import type { SharedObject } from "../../../schema/tables/shared-objects.ts";
import type { ObjectTable } from "../../../schema/tables/types.ts";
import { dataFileName } from "../../../source/data-file-name.ts";
import { lastStep } from "../../../source/pointer.ts";
import { appearance, tableView } from "../table-view.ts";

/**
 * The titles that shared objects go by, by their identities: where two that readers meet together have one title, the later is
 * distinguished by the name of its component, of its file, or by a number. Tables that look the same to a reader keep one title.
 * @param homeOf the section that shows an object; `undefined` for those that all sections refer to
 * @returns `twins` has, for each of several that look the same, the identities of all of them, the one that is shown first
 */
export function withOwnTitles(
  objects: ReadonlyMap<string, SharedObject>,
  homeOf: (object: SharedObject) => string | undefined,
): { titles: Map<string, string>; twins: Map<string, string[]> } {
  const titles = new Map<string, string>();
  const twins = new Map<string, string[]>();
  const common = new Map<string, string>();
  const bySection = new Map<string, Map<string, string>>();
  const all = [...objects];
  const isCommon = ([, object]: (typeof all)[number]) => homeOf(object) === undefined;
  for (const [id, object] of [...all.filter(isCommon), ...all.filter((each) => !isCommon(each))]) {
    const home = homeOf(object);
    const own = home === undefined ? common : (bySection.get(home) ?? new Map<string, string>());
    if (home !== undefined) bySection.set(home, own);
    const { table } = object;
    const first = own.get(table.title);
    if (first !== undefined && looksLike(objects.get(first)?.table, table)) {
      const same = twins.get(first) ?? [first];
      twins.set(first, same);
      twins.set(id, same);
      same.push(id);
      titles.set(id, table.title);
      continue;
    }
    const isFree = (title: string) => !own.has(title) && !common.has(title);
    const title = isFree(table.title) ? table.title : otherTitle(table, isFree);
    own.set(title, id);
    titles.set(id, title);
  }
  return { titles, twins };
}

/** Types in a table are compared by the titles that their schemas have. */
const UNNAMED = new Map();

function looksLike(one: ObjectTable | undefined, other: ObjectTable): boolean {
  if (one === undefined || one.description !== other.description || one.rows.length !== other.rows.length)
    return false;
  return appearance(tableView(one, UNNAMED)) === appearance(tableView(other, UNNAMED));
}

function otherTitle({ title, location }: ObjectTable, isFree: (title: string) => boolean): string {
  const component = "pointer" in location ? lastStep(location.pointer) : undefined;
  for (const name of [component, dataFileName(location.file)]) {
    const distinct = `${title} (${name})`;
    if (name !== undefined && name !== title && isFree(distinct)) return distinct;
  }
  let number = 2;
  while (!isFree(`${title} (${number})`)) number++;
  return `${title} (${number})`;
}
