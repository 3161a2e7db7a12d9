import { word } from "./words.ts";

/** What may scroll inside itself. */
const FRAME = ".table, pre";

/** What is laid out only where it comes near the screen: the sizes of what is in it are not known before. */
const LAID_OUT_LATE = "section.endpoint, section.objects > .table";

/** Those of the page, in its order. */
let late: readonly HTMLElement[] = [];

/** Lets the keyboard reach what scrolls inside itself: wide tables and long lines of examples. */
export function makeScrollable(): void {
  late = [...document.querySelectorAll<HTMLElement>(LAID_OUT_LATE)];
  for (const frame of document.querySelectorAll<HTMLElement>(`main :is(${FRAME})`)) watchScrolling(frame);
  document.addEventListener("keydown", updateAhead, true);
}

/** Looks at what the focus may go to next, before it goes there; requests may have been written there since the page came. */
function updateAhead({ key }: KeyboardEvent): void {
  const { activeElement } = document;
  if (key !== "Tab" || !activeElement || activeElement === document.body) return;
  const behind = firstBehind(activeElement);
  // The last that begins before the focus may be the one around it, or stand in that.
  const around = activeElement.closest<HTMLElement>(LAID_OUT_LATE) ?? [];
  for (const near of new Set(late.slice(Math.max(0, behind - 2), behind + 1).concat(around))) {
    if (near.matches(FRAME)) update(near);
    for (const frame of near.querySelectorAll<HTMLElement>(FRAME)) update(frame);
  }
}

/** The number of the first of them that begins behind an element, by halving. */
function firstBehind(element: Element): number {
  let low = 0;
  let high = late.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = late[middle];
    if (each && element.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Lets the keyboard reach one of them, which may become smaller than what it holds at any time. */
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
