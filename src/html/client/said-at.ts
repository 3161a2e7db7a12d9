import { sentencesOf } from "./excerpt.ts";

const LONGEST = 240;

/** What is quoted of a place has no buttons, and nothing that is said of it elsewhere. */
const LEFT_OUT = "button, .number, .quality, pre, table, nav, .copy";

/** The title of a section, or the name of a row, a term, a table or a type, without what readers are not meant to read with it. */
export function titled(place: Element): string {
  const heading = place.matches("section")
    ? place.querySelector(":scope > :is(h1, h2, h3, h4, h5, h6)")
    : undefined;
  return textOf(heading ?? nameOf(place) ?? undefined);
}

/** The first sentence that is said of a place; empty where there is none. */
export function said(place: Element): string {
  const text = textsOf(place)
    .map(textOf)
    .find((each) => each !== "");
  const sentence = sentencesOf(text ?? "")[0] ?? "";
  if (sentence.length <= LONGEST) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(" ", LONGEST))} …`;
}

function nameOf(place: Element): Element | null {
  const block = blockOf(place);
  return block.matches("td, th, dt, p") ? block : block.querySelector(":scope > :is(dt, caption), caption");
}

function textsOf(place: Element): Element[] {
  const block = blockOf(place);
  if (block.matches("td, th"))
    return [...(block.parentElement?.children ?? [])]
      .filter((cell) => cell !== block && !cell.querySelector("ul"))
      .reverse();
  if (block.matches("dt")) return next(block);
  if (block.matches("dl")) return [...block.querySelectorAll(":scope > dd")];
  if (block.matches("section"))
    return [
      ...block.querySelectorAll(":scope > p:not(.call, .edit, .label, .rubric, .used-by), :scope > ul > li"),
    ];
  return next(block).filter((each) => each.matches("p"));
}

function next({ nextElementSibling }: Element): Element[] {
  return nextElementSibling ? [nextElementSibling] : [];
}

/** An anchor may be an empty element before what it leads to, or in it. */
function blockOf(place: Element): Element {
  if (!place.matches("span:empty")) return place;
  if (place.parentElement?.matches("div, section, main")) return place.nextElementSibling ?? place;
  return place.closest("section, td, th, dt, p") ?? place;
}

function textOf(element: Element | undefined): string {
  const copy = element?.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const each of copy.querySelectorAll(LEFT_OUT)) each.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}
