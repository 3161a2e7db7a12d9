import { startWith } from "../../rst/emit/block.ts";
import { literal } from "../../rst/emit/inline.ts";
import type { History } from "../../schema/types.ts";

/** What is said of a version: words of reStructuredText, and what an author says behind them. */
export interface HistoryView {
  words: string;
  description: string;
}

export function historyView(history: History | undefined): HistoryView[] {
  if (history === undefined) return [];
  const { added, changes } = history;
  return [
    ...(added === undefined ? [] : [{ words: `**Added in** ${literal(added)}.`, description: "" }]),
    ...changes.map(({ version, description }) => {
      const end = description === "" ? "." : ":";
      return { words: `**Changed in** ${literal(version)}${end}`, description };
    }),
  ];
}

/** What is said of versions, a paragraph each. */
export function historyText(history: readonly HistoryView[], withoutMarks: (text: string) => string): string {
  return history
    .map(({ words, description }) => startWith(description, words, withoutMarks).trimEnd())
    .join("\n\n");
}
