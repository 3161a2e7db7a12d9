/// <reference lib="dom" />
import { addThemeButton } from "../../html/client/theme.ts";

const sections = [...document.querySelectorAll<HTMLElement>(".difference")];
const position = document.querySelector(".position");
const bar = document.querySelector<HTMLElement>(".bar");
if (bar) addThemeButton(bar);

let at = -1;
/** Where the window was when a key chose a section: the last ones cannot be scrolled to the top. */
let chosenAt: number | undefined;

/** The section that is being read: the last that begins above the middle of the window; -1 before the first. */
function sectionRead(): number {
  return sections.findLastIndex((section) => section.getBoundingClientRect().top < innerHeight / 2);
}

function show(): void {
  const text = at < 0 ? `${sections.length} in all` : `${at + 1} of ${sections.length}`;
  if (position && position.textContent !== text) position.textContent = text;
}

function read(): void {
  if (scrollY !== chosenAt) at = sectionRead();
  show();
}

document.addEventListener("scroll", read, { passive: true });
document.addEventListener("keydown", ({ key, altKey, ctrlKey, metaKey }) => {
  if (altKey || ctrlKey || metaKey) return;
  const step = key === "n" ? 1 : key === "p" ? -1 : 0;
  const next = step === 0 ? undefined : sections[at + step];
  if (next === undefined) return;
  next.scrollIntoView();
  next.focus({ preventScroll: true });
  at += step;
  chosenAt = scrollY;
  show();
});
read();
