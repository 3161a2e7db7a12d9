import type { ScriptWord } from "../script-words.ts";
import { button, make } from "./make.ts";
import { openSearch } from "./search.ts";
import { goToSection } from "./steps.ts";
import { makeWindow, OPEN_WINDOW, type PageWindow } from "./window.ts";
import { word } from "./words.ts";

const KEYS: [key: string, meaning: ScriptWord][] = [
  ["/", "search"],
  ["↑ ↓", "chooseResult"],
  ["Enter", "goToResult"],
  ["n", "keyOfNext"],
  ["p", "keyOfPrevious"],
  ["Esc", "close"],
  ["?", "showKeys"],
];

/** Keys for the whole page; they do nothing while something is being written. */
export function addKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (document.querySelector(OPEN_WINDOW)) return;
    if (event.key === "/") openSearch();
    else if (event.key === "?") showKeys();
    else if (event.key === "n") goToSection(1);
    else if (event.key === "p") goToSection(-1);
    else return;
    event.preventDefault();
  });
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

let dialog: PageWindow | undefined;

function showKeys(): void {
  dialog ??= makeDialog();
  dialog.open();
}

function makeDialog(): PageWindow {
  const rows = KEYS.map(([key, meaning]) =>
    make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, word(meaning))),
  );
  const list = make("dl", {}, ...rows);
  // A preview has keys of its own.
  document.dispatchEvent(new CustomEvent("page:keys", { detail: list }));
  const title = make("p", { className: "title" }, word("keys"));
  const close = button(word("close"), "close", () => dialog?.close());
  return makeWindow("keys", word("keys"), [title, list, close], close);
}
