import { make } from "./make.ts";
import { placeOfLink } from "./other-page.ts";
import { said, titled } from "./said-at.ts";

/** How long the pointer rests on a link before its card is shown, and may be off both before it goes, in milliseconds. */
const BEFORE_SHOWN = 350;
const BEFORE_HIDDEN = 200;

/** Links within the text to another place of it; those that do something else when they are followed have no card. */
const LINKS = "main a[href*='#']:not(.self, .type, nav a, .footnote-reference, [role])";

let card: HTMLElement | undefined;
let owner: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows what a link leads to where the mouse rests on it, or the keyboard is: its title and its first sentence. */
export function addCards(): void {
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch") return;
    if (card && target instanceof Node && card.contains(target)) clearTimeout(timer);
    else plan(linkAt(target), BEFORE_SHOWN);
  });
  document.addEventListener("focusin", ({ target }) => {
    const link = linkAt(target);
    plan(link?.matches(":focus-visible") ? link : undefined, 0);
  });
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  addEventListener("scroll", hide, { passive: true });
  document.addEventListener("click", hide);
}

function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>(LINKS)) || undefined;
}

function plan(link: HTMLAnchorElement | undefined, delay: number): void {
  clearTimeout(timer);
  if (link === owner) return;
  timer = setTimeout(() => void (link ? show(link) : hide()), link ? delay : BEFORE_HIDDEN);
}

async function show(link: HTMLAnchorElement): Promise<void> {
  hide();
  owner = link;
  const place = await placeOfLink(link);
  // The reader may be elsewhere by now.
  if (place === undefined || owner !== link) return;
  const title = titled(place);
  const text = said(place);
  if (title === "" || (text === "" && title === link.textContent)) return;
  card = make(
    "div",
    { id: "page-card", className: "card", role: "tooltip" },
    make("p", { className: "title" }, title),
    make("p", {}, text),
  );
  document.body.append(card);
  link.setAttribute("aria-describedby", card.id);
  moveTo(card, link);
}

function hide(): void {
  clearTimeout(timer);
  owner?.removeAttribute("aria-describedby");
  card?.remove();
  owner = undefined;
  card = undefined;
}

/** Below the line of the link, or above it where there is no room. */
function moveTo({ style, offsetWidth, offsetHeight }: HTMLElement, link: HTMLElement): void {
  const [line = link.getBoundingClientRect()] = link.getClientRects();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = line.bottom + offsetHeight < clientHeight;
  style.left = `${Math.max(8, Math.min(line.left, clientWidth - offsetWidth - 8))}px`;
  style.top = `${below ? line.bottom : Math.max(0, line.top - offsetHeight)}px`;
}
