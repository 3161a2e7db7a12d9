import { button, make } from "./make.ts";
import { openSearch } from "./search.ts";

const KEYS: [key: string, meaning: string][] = [
  ["/", "Search"],
  ["↑ ↓", "Choose a result"],
  ["Enter", "Go to the result"],
  ["Esc", "Close"],
  ["?", "Show these keys"],
];

/** Keys for the whole page; they do nothing while something is being written. */
export function addKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "/") openSearch();
    else if (event.key === "?") showKeys();
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

let dialog: HTMLDialogElement | undefined;

function showKeys(): void {
  dialog ??= makeDialog();
  dialog.showModal();
}

function makeDialog(): HTMLDialogElement {
  const rows = KEYS.map(([key, meaning]) =>
    make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, meaning)),
  );
  const made = make(
    "dialog",
    { className: "keys", ariaLabel: "Keys" },
    make("p", { className: "title" }, "Keys"),
    make("dl", {}, ...rows),
  );
  made.append(button("Close", "close", () => made.close()));
  document.body.append(made);
  return made;
}
