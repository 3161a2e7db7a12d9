/** More than so many are left out of the address, which would be too long to be handed on. */
const MOST_KEPT = 40;

/** What is unfolded and folded, as a place in the page tells it: its section, and which of its kind there. */
interface State {
  readonly open: readonly string[];
  readonly folded: readonly string[];
}

const LINKS = "a.type";
const PARENTS = "tr.parent";

/** Writes into the address what is unfolded and folded now. */
export function saveState(): void {
  const open = keysOf('main a.type[aria-expanded="true"]', LINKS);
  const folded = keysOf("main tr.parent.folded", PARENTS);
  const address = new URL(location.href);
  write(address, "open", open);
  write(address, "folded", folded);
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

function write(address: URL, name: string, keys: readonly string[]): void {
  if (keys.length === 0) address.searchParams.delete(name);
  else address.searchParams.set(name, keys.slice(0, MOST_KEPT).join(","));
}

export function readState(): State {
  const keys = (name: string) =>
    (new URLSearchParams(location.search).get(name) ?? "")
      .split(",")
      .filter((key) => key !== "")
      .slice(0, MOST_KEPT);
  return { open: keys("open"), folded: keys("folded") };
}

/** The link of a key; what it is in must be unfolded before. */
export function linkOf(key: string): HTMLAnchorElement | undefined {
  const found = elementOf(key, LINKS);
  return found instanceof HTMLAnchorElement ? found : undefined;
}

export function rowOf(key: string): HTMLTableRowElement | undefined {
  const found = elementOf(key, PARENTS);
  return found instanceof HTMLTableRowElement ? found : undefined;
}

function keysOf(selector: string, kind: string): string[] {
  return [...document.querySelectorAll(selector)].flatMap((each) => keyOf(each, kind) ?? []);
}

/** `section.3`, and `section.3.0` for the first of its kind in what the link of `section.3` has unfolded. */
function keyOf(element: Element, kind: string): string | undefined {
  const frame = element.closest("[data-key]");
  if (frame) {
    const at = within(frame, kind).indexOf(element);
    return at < 0 ? undefined : `${frame.getAttribute("data-key")}.${at}`;
  }
  const section = element.closest("section[id]");
  return section ? `${section.id}.${within(section, kind).indexOf(element)}` : undefined;
}

/** The key that what a link unfolds goes by. */
export function keyOfLink(link: HTMLAnchorElement): string {
  return keyOf(link, LINKS) ?? "";
}

function elementOf(key: string, kind: string): Element | undefined {
  const [, outer = "", number = ""] = /^(.*)\.(\d+)$/s.exec(key) ?? [];
  const frames = [...document.querySelectorAll("[data-key]")];
  const around =
    frames.find((each) => each.getAttribute("data-key") === outer) ?? document.getElementById(outer);
  return around ? within(around, kind)[Number(number)] : undefined;
}

/** What is in a section or in a frame, and in none inside of it. */
function within(around: Element, kind: string): Element[] {
  const holders = "section[id], [data-key]";
  return [...around.querySelectorAll(kind)].filter((each) => each.closest(holders) === around);
}
