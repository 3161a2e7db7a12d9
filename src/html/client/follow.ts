import { percentDecoded } from "../../source/percent-decoded.ts";
import { showState } from "./contents.ts";
import { showPins } from "./pins.ts";
import { showPlace } from "./steps.ts";

let stopFollowing = new AbortController();

/** Marks the section that is being read in the contents, and keeps its entry in sight; begins anew when called again. */
export function followReader(): void {
  stopFollowing.abort();
  stopFollowing = new AbortController();
  const { signal } = stopFollowing;
  const navigation = document.getElementById("page-contents");
  if (!navigation) return;
  const entries = new Map<string, HTMLAnchorElement>();
  for (const link of navigation.querySelectorAll("a"))
    if (link.hash !== "") entries.set(percentDecoded(link.hash.slice(1)), link);
  const sections = [...document.querySelectorAll<HTMLElement>("main section[id]")];
  let current: HTMLAnchorElement | undefined;
  let read: HTMLElement | null | undefined = null;
  const go = (section: HTMLElement | undefined) => {
    if (section !== read) {
      showPlace(section, sections);
      showPins(section);
    }
    read = section;
    const link = entries.get(section?.id ?? "");
    if (link === current) return;
    if (current) mark(current, false);
    current = link;
    if (!link) return;
    mark(link, true);
    keepInSight(navigation, link);
  };
  const update = () => {
    waiting = false;
    go(sections[lastAbove(sections)]);
  };
  let waiting = false;
  const schedule = () => {
    if (!waiting) requestAnimationFrame(update);
    waiting = true;
  };
  addEventListener("scroll", schedule, { passive: true, signal });
  addEventListener("resize", schedule, { passive: true, signal });
  // Of a site, the page itself may stand far down in the contents.
  const page = navigation.querySelector<HTMLAnchorElement>('[aria-current="page"]');
  if (page) keepInSight(navigation, page);
  // The browser may scroll to the section of the address later; the page has opened its entry already.
  const at = percentDecoded(location.hash.slice(1));
  const start = sections.find(({ id }) => id === at);
  if (start) go(start);
  else update();
}

/**
 * The last section that begins above the upper part of the window, by halving: sections are in order. Towards the end
 * of the page, which cannot be scrolled any higher, that part grows.
 */
function lastAbove(sections: readonly HTMLElement[]): number {
  const below = document.documentElement.scrollHeight - innerHeight - scrollY;
  const line = Math.max(96, innerHeight / 5, innerHeight - below);
  let low = -1;
  let high = sections.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle;
    else high = middle;
  }
  return low;
}

function mark(link: HTMLAnchorElement, isCurrent: boolean): void {
  if (isCurrent) link.setAttribute("aria-current", "location");
  else link.removeAttribute("aria-current");
  for (let item = link.closest("li"); item; item = item.parentElement?.closest("li") ?? null) {
    item.classList.toggle("open", isCurrent);
    // What is being read is shown, though its branch was closed before.
    if (isCurrent && item !== link.parentElement && item.dataset["open"] === "false")
      delete item.dataset["open"];
    showState(item);
  }
}

function keepInSight(navigation: HTMLElement, link: HTMLElement): void {
  const frame = navigation.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < frame.top + 40 || bottom > frame.bottom - 40)
    navigation.scrollTop += top - frame.top - frame.height / 3;
}
