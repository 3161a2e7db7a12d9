import { word } from "./words.ts";

/** Lets the keyboard reach what scrolls inside itself: wide tables and long lines of examples. */
export function makeScrollable(): void {
  const frames = document.querySelectorAll<HTMLElement>("main .table, main pre");
  for (const frame of frames) watchScrolling(frame);
}

/** The same of one of them, which may become smaller than what it holds at any time. */
export function watchScrolling(frame: HTMLElement): void {
  observer.observe(frame);
}

const observer = new ResizeObserver((changes) => {
  for (const { target } of changes) if (target instanceof HTMLElement) update(target);
});

/** A table is called by its caption, or by the term above it. */
function nameOf(frame: HTMLElement): string {
  if (frame.tagName === "PRE") return word("example");
  const above = frame.previousElementSibling;
  const caption =
    frame.querySelector("caption") ?? (above?.tagName === "DL" ? above.querySelector("dt") : null);
  return caption?.textContent ?? word("table");
}

/** Beside the text, examples are as high as the window allows. */
function isCut(frame: HTMLElement): boolean {
  return frame.tagName === "PRE" && frame.scrollHeight > frame.clientHeight;
}

function update(frame: HTMLElement): void {
  if (frame.scrollWidth > frame.clientWidth || isCut(frame)) {
    frame.tabIndex = 0;
    // A region would be a landmark, and a page would have hundreds of them.
    frame.role = "group";
    frame.ariaLabel = nameOf(frame);
  } else {
    frame.removeAttribute("tabindex");
    frame.removeAttribute("role");
    frame.removeAttribute("aria-label");
  }
}
