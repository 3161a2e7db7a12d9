import { finding } from "../../diagnostics/finding.ts";
import type { Reader } from "../../schema/reader.ts";
import { child, items, locationOf, nameOf, type Place, trailOf } from "../../schema/reader.ts";
import { jsonLine } from "../../source/json-text.ts";

/** Reports the items of a list that are in it already: the same values, or the same names where `key` is what distinguishes items. */
export function reportRepeated({ report }: Pick<Reader, "report">, list: Place, key?: string): void {
  const firsts = new Map<string, Place>();
  for (const item of items(list)) {
    const compared = key === undefined ? item : child(item, key);
    if (compared === undefined) continue;
    const text = jsonLine(compared.value);
    const first = firsts.get(text);
    if (first === undefined) {
      firsts.set(text, item);
      continue;
    }
    const value = typeof compared.value === "string" ? compared.value : text;
    const related = [{ message: "It stands here first", location: locationOf(first) }, ...trailOf(list)];
    report(finding("repeated-item", { key: nameOf(list), value }, locationOf(item), related));
  }
}
