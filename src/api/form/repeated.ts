import { finding } from "../../diagnostics/finding.ts";
import type { Reader } from "../../schema/reader.ts";
import { child, items, locationOf, nameOf, type Place, trailOf } from "../../schema/reader.ts";
import { jsonLine } from "../../source/json-text.ts";

/** Reports the items of a list that stand in it before: the same values, or the same names where `key` is what tells items apart. */
export function reportRepeated({ report }: Pick<Reader, "report">, list: Place, key?: string): void {
  const firsts = new Map<string, Place>();
  for (const item of items(list)) {
    const told = key === undefined ? item : child(item, key);
    if (told === undefined) continue;
    const text = jsonLine(told.value);
    const first = firsts.get(text);
    if (first === undefined) {
      firsts.set(text, item);
      continue;
    }
    const value = typeof told.value === "string" ? told.value : text;
    const related = [{ message: "It stands here first", location: locationOf(first) }, ...trailOf(list)];
    report(finding("repeated-item", { key: nameOf(list), value }, locationOf(item), related));
  }
}
