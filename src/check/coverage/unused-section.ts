import { finding, type Report } from "../../diagnostics/finding.ts";
import type { Coverage } from "../rule.ts";

/** Reports what no document shows, neither in its own section nor in another one. */
export function reportUnusedSections({ items, uses }: Coverage, report: Report): void {
  const shown = new Set([...uses.keys()].flatMap((name) => items.get(name)?.shows ?? []));
  for (const { name, location, shows, isOnlyHere } of items.values()) {
    const isShown = isOnlyHere ? uses.has(name) : shows.some((file) => shown.has(file));
    if (location && !isShown) report(finding("unused-section", { section: name }, { file: location.file }));
  }
}
