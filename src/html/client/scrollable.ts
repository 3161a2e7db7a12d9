import { word } from "./words.ts";

/** In the order of the page. */
let frames: readonly HTMLElement[] = [];

/** Lets the keyboard reach what scrolls inside itself: wide tables and long lines of examples. */
export function makeScrollable(): void {
  frames = [...document.querySelectorAll<HTMLElement>("main .table, main pre")];
  for (const frame of frames) watchScrolling(frame);
  document.addEventListener("keydown", updateAhead, true);
}

/** What is laid out only where it comes near the screen: its sizes are not known before. */
const LAID_OUT_LATE = "section.endpoint, section.objects > .table";

/** Looks at what the focus may go to next, before it goes there. */
function updateAhead({ key }: KeyboardEvent): void {
  const { activeElement } = document;
  if (key !== "Tab" || !activeElement || activeElement === document.body) return;
  const behind = firstBehind(activeElement);
  const near = [frames[behind - 1], frames[behind]].flatMap((frame) => frame?.closest(LAID_OUT_LATE) ?? []);
  for (const frame of frames) if (near.some((each) => each.contains(frame))) update(frame);
}

/** The number of the first frame behind an element, by halving. */
function firstBehind(element: Element): number {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const frame = frames[middle];
    if (frame && element.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING) high = middle;
    else low = middle + 1;
  }
  return low;
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
