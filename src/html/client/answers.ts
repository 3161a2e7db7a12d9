import { makeTabs } from "./tab-list.ts";
import { word } from "./words.ts";

/** Makes tabs, by their statuses, of the samples of responses; the style shows them where these stand beside the text. */
export function addAnswerTabs(): void {
  for (const frame of document.querySelectorAll<HTMLElement>("main .answers.several:not(:has(> .tabs))"))
    enliven(frame);
}

function enliven(frame: HTMLElement): void {
  const answers = [...frame.querySelectorAll<HTMLElement>(":scope > .answer")];
  const names = answers.map((answer) => {
    const label = answer.querySelector(".label");
    return (label?.querySelector(".status-code") ?? label)?.textContent ?? "";
  });
  const show = (chosen: number) => {
    for (const [index, answer] of answers.entries()) answer.classList.toggle("chosen", index === chosen);
    tabs.mark(chosen);
  };
  const tabs = makeTabs(word("responses"), names, show);
  frame.prepend(tabs.element);
  show(0);
}
