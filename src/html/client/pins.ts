import { button, make } from "./make.ts";
import { remember } from "./remember.ts";
import { sharedFolder } from "./shared-data.ts";
import { placeOf, titleOf } from "./steps.ts";
import { word } from "./words.ts";

/** A section that a reader keeps at hand. */
interface Pin {
  readonly address: string;
  readonly title: string;
}

let read: HTMLElement | undefined;

/** Shows the pinned sections above the contents, and in the bar the button that pins the one that is being read. */
export function showPins(section = read): void {
  read = section;
  const pins = loadPins();
  showList(pins);
  const made = pinButton();
  if (!made) return;
  const isPinned = section !== undefined && pins.some(({ address }) => address === addressOf(section));
  made.hidden = section === undefined;
  made.setAttribute("aria-pressed", String(isPinned));
  made.title = word("pin");
  made.setAttribute("aria-label", made.title);
}

function pinButton(): HTMLButtonElement | undefined {
  const place = placeOf();
  const known = place?.querySelector<HTMLButtonElement>(".pin");
  if (known || !place) return known ?? undefined;
  const made = button("", "pin", () => {
    if (read) toggle({ address: addressOf(read), title: titleOf(read) });
  });
  place.append(made);
  return made;
}

function showList(pins: readonly Pin[]): void {
  const contents = document.getElementById("page-contents");
  contents?.querySelector(".pins")?.remove();
  if (pins.length === 0) return;
  const items = pins.map((pin) => {
    const remove = button("×", "unpin", () => toggle(pin));
    remove.setAttribute("aria-label", word("unpin", { title: pin.title }));
    return make("li", {}, make("a", { href: pin.address }, pin.title), remove);
  });
  contents?.prepend(
    make(
      "div",
      { className: "pins" },
      make("p", { className: "tag" }, word("pinned")),
      make("ul", {}, ...items),
    ),
  );
}

function toggle(pin: Pin): void {
  const pins = loadPins();
  const others = pins.filter(({ address }) => address !== pin.address);
  remember(keyOfPins(), JSON.stringify(others.length < pins.length ? others : [...pins, pin]));
  showPins();
}

function addressOf(section: HTMLElement): string {
  return `${location.href.replace(/[?#].*$/s, "")}#${encodeURI(section.id)}`;
}

/** Pages of one folder share their pins, other specifications on the same host have their own. */
function keyOfPins(): string {
  return `pins ${sharedFolder() ?? location.pathname}`;
}

function loadPins(): Pin[] {
  // A browser may forbid pages of files to remember anything, and others may have written there.
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOfPins()) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isPin) : [];
  } catch {
    return [];
  }
}

function isPin(value: unknown): value is Pin {
  const { address, title }: Partial<Record<string, unknown>> = Object(value);
  return typeof address === "string" && /^(?:https?|file):/.test(address) && typeof title === "string";
}
