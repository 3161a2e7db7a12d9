import { make } from "./make.ts";
import { word } from "./words.ts";

/** Goes to the section before (-1) or behind (1) the one that is being read; beyond the last, to the next page. */
export function goToSection(step: 1 | -1): void {
  const link = document.querySelector<HTMLAnchorElement>(`.bar .steps [rel=${step < 0 ? "prev" : "next"}]`);
  if (link && !link.hidden) link.click();
}

const bar = () => document.querySelector<HTMLElement>(".bar");

/** Shows in the bar where the section is that is being read, with links to those around it, before and behind it. */
export function showPlace(section: HTMLElement | undefined, sections: readonly HTMLElement[]): void {
  const at = section ? sections.indexOf(section) : -1;
  const { where, before, behind } = parts();
  const around: HTMLElement[] = [];
  for (let each = section; each; each = each.parentElement?.closest<HTMLElement>("section[id]") ?? undefined)
    around.unshift(each);
  const name = bar()?.querySelector(".name")?.textContent;
  where.replaceChildren(
    ...around
      .filter((each) => titleOf(each) !== name)
      .map((each) => make("li", {}, make("a", { href: `#${encodeURI(each.id)}` }, titleOf(each)))),
  );
  lead(before, sections[at - 1], ".neighbours [rel=prev]", "previousSection");
  lead(behind, sections[at + 1], ".neighbours [rel=next]", "nextSection");
}

/** Lets a link lead to a section, or beyond the first or the last where a link of the page does. */
function lead(
  link: HTMLAnchorElement,
  section: HTMLElement | undefined,
  beyond: string,
  name: "previousSection" | "nextSection",
): void {
  const page = section ? null : document.querySelector<HTMLAnchorElement>(beyond);
  const href = section ? `#${encodeURI(section.id)}` : (page?.getAttribute("href") ?? "");
  const title = section ? titleOf(section) : (page?.lastChild?.textContent ?? "");
  link.hidden = href === "";
  link.href = href;
  link.title = word(name, { title });
  link.setAttribute("aria-label", link.title);
}

/** The place in the bar for what is done with the section that is being read; absent on a page without a bar. */
export function placeOf(): HTMLElement | null {
  return parts().before.parentElement;
}

/** The title of a section: its heading without its number and what its links add. */
export function titleOf(section: HTMLElement): string {
  const heading = section.querySelector("h1, h2, h3, h4, h5, h6");
  const text = [...(heading?.querySelectorAll(".number") ?? [])].reduce(
    (rest, number) => rest.replace(number.textContent, ""),
    heading?.textContent ?? "",
  );
  return text.trim() || section.id;
}

let made: { where: HTMLElement; before: HTMLAnchorElement; behind: HTMLAnchorElement } | undefined;

function parts(): NonNullable<typeof made> {
  if (made) return made;
  const where = make("ol");
  const before = make("a", { rel: "prev" }, "↑");
  const behind = make("a", { rel: "next" }, "↓");
  const name = bar()?.querySelector(".name");
  name?.after(
    make("nav", { className: "where", ariaLabel: word("whereThisIs") }, where),
    make("span", { className: "steps" }, before, behind),
  );
  made = { where, before, behind };
  return made;
}
