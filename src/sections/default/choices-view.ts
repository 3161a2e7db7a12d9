import { item, startWith } from "../../rst/emit/block.ts";
import { escaped } from "../../rst/emit/inline.ts";
import type { Choice } from "../../schema/types.ts";
import { jsonLiteral } from "./facts.ts";
import { type HistoryView, historyText, historyView } from "./history-view.ts";

/** A value to choose, as templates see it. */
export interface ChoiceView {
  /** reStructuredText on one line: the value, or several, and its title. */
  words: string;
  description: string;
  history: HistoryView[];
}

export function choiceViews(choices: readonly Choice[]): ChoiceView[] {
  return choices.map(({ values, title, description, deprecated, history }) => ({
    words: [
      [values.map(jsonLiteral).join(", "), ...(title.trim() === "" ? [] : [escaped(title)])].join(" – "),
      ...(deprecated ? [" **Deprecated.**"] : description === "" ? [] : [":"]),
    ].join(""),
    description,
    history: historyView(history),
  }));
}

/** The values to choose from as a list. */
export function choicesText(choices: readonly ChoiceView[], withoutMarks: (text: string) => string): string {
  if (choices.length === 0) return "";
  const items = choices.map(({ words, description, history }) => {
    const said = [startWith(description, words, withoutMarks), historyText(history, withoutMarks)];
    return `-${item(said.filter((part) => part !== "").join("\n\n"), 2)}`;
  });
  return ["One of:", ".. class:: choices", ...items].join("\n\n");
}
