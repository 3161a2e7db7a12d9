import type { Element, Root } from "hast";
import type { Comparison } from "../compare/compare-sides.ts";
import { byOwner, type PlacedChange, proofOf, stepsOf } from "../compare/diff-report.ts";
import { summaryLine } from "../compare/formats/summary.ts";
import type { ChangedSection } from "../compare/texts/compare-texts.ts";
import { plural } from "../diagnostics/plural.ts";
import { groupBy } from "../group-by.ts";
import { type Child, classes, element } from "../html/element.ts";
import { writeHtml } from "../html/write.ts";
import { renderBlocks } from "./block.ts";

/** What the page brings along for the browser. */
export interface DifferenceAssets {
  style: string;
  script: string;
}

/** A section of the page: all that is otherwise of an operation, an event, or a section of a chapter. */
interface PageSection {
  id: string;
  title: string;
  changes: readonly PlacedChange[];
  text?: ChangedSection;
}

/** Where the pages of the state before and after show what stands under a title; nowhere for a page that is kept by itself. */
export interface StateLinks {
  before(titles: readonly string[]): string;
  after(titles: readonly string[]): string;
}

/** The differences between two states of a project as one page that needs no other file. */
export function differencePage(
  comparison: Comparison,
  { style, script }: DifferenceAssets,
  links?: StateLinks,
): string {
  const { before, after } = comparison;
  const sections = sectionsOf(comparison);
  const title = `${before.name} → ${after.name}`;
  const html = element(
    "html",
    { lang: "en" },
    element(
      "head",
      {},
      element("meta", { charSet: "utf-8" }),
      element("title", {}, `What has changed: ${title}`),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("meta", { name: "color-scheme", content: "light dark" }),
      element("style", {}, style),
    ),
    element(
      "body",
      {},
      element("a", { ...classes("skip"), href: "#content" }, "Skip to content"),
      renderBar(sections.length),
      element(
        "main",
        { id: "content", tabIndex: -1 },
        element("h1", {}, title),
        element("p", classes("verdict"), summaryLine(comparison)),
        renderNotCompared(comparison),
        renderList(sections),
        renderChapters(sections),
        sections.map((section, index) => renderSection(section, `${index + 1} of ${sections.length}`, links)),
      ),
      element("script", {}, script),
    ),
  );
  const root: Root = { type: "root", children: [{ type: "doctype" }, html] };
  return `${writeHtml(root)}\n`;
}

/** Sections of chapters stand by themselves; what is otherwise of an operation or an event stands together. */
function sectionsOf({ changes, sections }: Comparison): PageSection[] {
  const texts = new Map(sections.map((section) => [keyOf(section.changes[0]?.uses[0]), section]));
  const ofTexts = new Map<string, PlacedChange[]>([...texts.keys()].map((key) => [key, []]));
  const others = changes.filter((change) => {
    const own = ofTexts.get(keyOf(change.uses[0]));
    own?.push(change);
    return own === undefined;
  });
  const owned = [...byOwner(others)].map(([title, own]) => ({ title, changes: own }));
  const written = [...texts].map(([key, text]) => {
    const [file = "", ...titles] = text.changes[0]?.uses[0] ?? [];
    const title = titles.length === 0 ? file : titles.join(" › ");
    return { title, changes: ofTexts.get(key) ?? [], text };
  });
  return [...owned, ...written].map((section, index) => ({ ...section, id: `section-${index + 1}` }));
}

function keyOf(use: readonly string[] | undefined): string {
  return JSON.stringify(use);
}

/** The switch works by the style alone. */
function renderBar(count: number): Element {
  const choice = (id: string, label: string, isChosen: boolean) => [
    element("input", { type: "radio", name: "view", id, checked: isChosen }),
    element("label", { for: id }, label),
  ];
  return element(
    "header",
    classes("bar"),
    element("a", { ...classes("name"), href: "#content" }, "What has changed"),
    element(
      "fieldset",
      classes("view"),
      element("legend", classes("spoken"), "How texts are shown"),
      choice("view-inline", "Inline", true),
      choice("view-sides", "Side by side", false),
    ),
    element("p", { ...classes("position"), role: "status" }, `${count} in all`),
  );
}

function renderNotCompared({ before, after }: Comparison): Child {
  return [before, after].map(({ name, notCompared }) =>
    notCompared.length === 0
      ? undefined
      : element(
          "details",
          classes("not-compared"),
          element("summary", {}, `Not compared in ${name}: ${notCompared.length}`),
          element(
            "ul",
            {},
            notCompared.map(({ file, message }) =>
              element("li", {}, element("code", {}, file), `: ${message}`),
            ),
          ),
        ),
  );
}

function renderList(sections: readonly PageSection[]): Child {
  if (sections.length === 0) return undefined;
  return element(
    "nav",
    { "aria-labelledby": "changes" },
    element("h2", { id: "changes" }, "Changes"),
    element(
      "ol",
      classes("changes"),
      sections.map(({ id, title, changes }) =>
        element(
          "li",
          {},
          element("a", { href: `#${id}` }, title),
          element(
            "ul",
            {},
            changes.map((change) => element("li", {}, badge(change), " ", whatIs(change))),
          ),
        ),
      ),
    ),
  );
}

/** The chapters that have changed, each with the first of its sections. */
function renderChapters(sections: readonly PageSection[]): Child {
  const fileOf = ({ text }: PageSection) => (text?.after ?? text?.before)?.file ?? "";
  const chapters = groupBy(
    sections.filter(({ text }) => text !== undefined),
    fileOf,
  );
  if (chapters.size === 0) return undefined;
  return element(
    "nav",
    { "aria-labelledby": "chapters" },
    element("h2", { id: "chapters" }, "Changed chapters"),
    element(
      "ul",
      classes("changes"),
      [...chapters].map(([file, own]) =>
        element(
          "li",
          {},
          element("a", { href: `#${own[0]?.id ?? ""}` }, file),
          `: ${plural(own.length, "section")}`,
        ),
      ),
    ),
  );
}

function badge({ class: grade }: PlacedChange): Element {
  return element("span", classes("badge", grade), grade);
}

/** Where in the section a change is, and what it is. Titles of a text are those of its section. */
function whatIs(change: PlacedChange): string {
  const steps = isOfText(change) ? "" : stepsOf(change);
  const reason = change.accepted === undefined ? "" : ` (accepted: ${change.accepted})`;
  return `${steps === "" ? "" : `${steps}: `}${change.message}${reason}`;
}

function isOfText({ code, uses }: PlacedChange): boolean {
  return /^(?:section|chapter)-/.test(code) || /\.(?:rst|md)$/.test(uses[0]?.[0] ?? "");
}

function renderSection(section: PageSection, number: string, links: StateLinks | undefined): Element {
  const { id, title, changes, text } = section;
  return element(
    "section",
    { id, ...classes("difference"), tabIndex: -1, "aria-labelledby": `${id}-title` },
    element("h2", { id: `${id}-title` }, title),
    element("p", classes("number"), number, links && renderStateLinks(section, links)),
    element(
      "ul",
      classes("what"),
      changes.map((change) => element("li", {}, badge(change), " ", whatIs(change), placesOf(change))),
    ),
    text &&
      element(
        "div",
        classes("text"),
        renderBlocks(text.before?.blocks ?? [], text.after?.blocks ?? []),
        text.inside.map((section) =>
          renderBlocks(
            text.after ? [] : blocksWithTitle(section),
            text.after ? blocksWithTitle(section) : [],
          ),
        ),
      ),
  );
}

/** Links to where a section stands on the pages of both states. */
function renderStateLinks({ title, changes, text }: PageSection, links: StateLinks): Child {
  const link = (side: "before" | "after", words: string) => {
    const titles = text ? text[side]?.titles : [title];
    const isThere = text ? titles !== undefined : changes.some((change) => change[side] !== undefined);
    return isThere && titles ? [" · ", element("a", { href: links[side](titles) }, words)] : [];
  };
  return [...link("before", "as it was"), ...link("after", "as it is now")];
}

function blocksWithTitle({ titles, blocks }: ChangedSection["inside"][number]) {
  return [{ kind: "heading" as const, parts: [titles.at(-1) ?? ""], links: [] }, ...blocks];
}

function placesOf({ before, after, uses, witness }: PlacedChange): Child {
  const places = [before, after].map((place) => place && `${place.file}:${place.line}`);
  const [was, is] = places;
  const said = was === is ? [is] : [was && `before ${was}`, is && `now ${is}`];
  const more = uses.length > 1 ? [`in ${uses.length} places`] : [];
  return [
    element("small", {}, [...said, ...more].filter(Boolean).join(", ")),
    witness && element("small", {}, `${witness.file}:${witness.line}: ${proofOf(witness)}`),
  ];
}
