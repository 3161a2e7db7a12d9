import { type Node, type Rubric, type Section, textOf } from "../../doctree/tree.ts";
import { walk } from "../../doctree/walk.ts";
import type { WrittenLines } from "../../indexes/link-names.ts";
import { lastUpTo, type Place, placeFinder, sectionPlaces } from "../indexes/places.ts";
import { once } from "../once.ts";
import type { Reading } from "../read-text.ts";
import type { Anchor } from "./anchors.ts";
import { gitHubId } from "./github-id.ts";
import type { Named } from "./named-links.ts";
import { titleOf } from "./section-title.ts";
import { slug } from "./slug.ts";

/** Finds what links name in a text in the way of ReDoc, Swagger UI or GitHub. */
export interface NamedPlaces {
  readonly reading: Reading;
  readonly hasAnchor: (id: string) => boolean;
  /**
   * The anchor of what is named; `undefined` where the text has nothing of that name.
   * @param file the file that the link is written in: what belongs to that goes before others of the same name
   */
  readonly find: (named: Named, file: string | undefined) => string | undefined;
  /**
   * The anchor of what an anchor stands for in the Markdown of a file: what its author gave it to, or the heading of the file that
   * has it on GitHub.
   */
  readonly findInMarkdown: (id: string, file: string) => string | undefined;
  /** The anchor of the first heading that has an anchor on GitHub, whatever file it is in. */
  readonly findByGitHubId: (id: string) => string | undefined;
  /** The text with the anchors that headings of descriptions were given for links to them. */
  readonly withAnchors: () => Reading;
}

export function createNamedPlaces(reading: Reading): NamedPlaces {
  const { document, anchors, ids, linkNames } = reading;
  const given = new Map<Node, Anchor>();
  const taken = once(() => new Set([...anchors.values()].flatMap(({ id, aliases }) => [id, ...aliases])));
  const chosen = once(() => new Set([...ids.values()].flatMap(({ anchor }) => anchor ?? [])));
  const sections = once(() => sectionPlaces(document));
  const sectionAt = once(() => placeFinder(sections()));
  const headings = once(() => headingsOf(reading));
  const headingsOnGitHub = once(() => headingsByGitHubId(reading));

  const findOperation = (name: string, file: string | undefined) => {
    const found = linkNames?.operations.filter(({ names }) => names.includes(name)) ?? [];
    const shown = found.find((each) => each.file === file) ?? found[0];
    const section = shown && sectionAt()(shown.line)?.section;
    return section && anchors.get(section)?.id;
  };
  const findSection = (titles: readonly string[]) => {
    const place = sections().find((each) => isBelow(each, titles));
    return place && anchors.get(place.section)?.id;
  };
  const findHeading = (title: string | undefined, file: string | undefined) => {
    const found = headings().filter((each) => each.slug === slug(title ?? ""));
    const heading = found.find((each) => each.file === file) ?? found[0];
    return heading && anchorOf(heading.node, heading.slug);
  };
  const anchorOf = (node: Node, wanted: string): string => {
    const known = anchors.get(node) ?? given.get(node);
    if (known) return known.id;
    let id = wanted;
    for (let number = 2; taken().has(id); number++) id = `${wanted}-${number}`;
    taken().add(id);
    given.set(node, { id, aliases: [] });
    return id;
  };

  return {
    reading,
    hasAnchor: (id) => taken().has(id),
    find(named, file) {
      if (named.kind === "operation") return findOperation(named.name, file);
      if (named.kind === "tag") return findSection([named.name]);
      return findHeading(named.titles.at(-1), file) ?? findSection(named.titles);
    },
    findInMarkdown(id, file) {
      if (chosen().has(id)) return id;
      const heading = headingsOnGitHub()
        .get(id)
        ?.find((each) => each.file === file);
      return heading && anchorOf(heading.node, id);
    },
    findByGitHubId(id) {
      const [heading] = headingsOnGitHub().get(id) ?? [];
      return heading && anchorOf(heading.node, id);
    },
    withAnchors: () =>
      given.size === 0 ? reading : { ...reading, anchors: new Map([...anchors, ...given]) },
  };
}

/** Whether a section has the last of some titles, and those that it is in have the ones before it. */
function isBelow(place: Place, titles: readonly string[]): boolean {
  let at: Place | undefined = place;
  for (const title of titles.toReversed()) {
    if (at === undefined || slug(titleOf(at.section)) !== slug(title)) return false;
    at = at.parent;
  }
  return true;
}

interface Heading {
  readonly node: Rubric;
  readonly slug: string;
  /** The file whose description it is in. */
  readonly file: string;
}

/** The headings in descriptions. */
function headingsOf({ document, linkNames }: Reading): Heading[] {
  const writtenAt = lastUpTo(linkNames?.files ?? [], ({ line }) => line);
  const headings: Heading[] = [];
  walk(document, (node) => {
    if (node.type !== "rubric") return true;
    const written = writtenAt(node.position.start.line);
    if (written?.isDescription) headings.push({ node, slug: slug(textOf(node)), file: written.file });
    return false;
  });
  return headings;
}

/** The sections, and the headings in descriptions, by the anchors that they have on GitHub, each with its file. */
function headingsByGitHubId({ document, linkNames }: Reading) {
  const writtenAt = lastUpTo(linkNames?.files ?? [], ({ line }) => line);
  const counts = new Map<string | undefined, Map<string, number>>();
  const found = new Map<string, { readonly node: Section | Rubric; readonly file: string | undefined }[]>();
  const add = (node: Section | Rubric, title: string, written: WrittenLines | undefined) => {
    const file = node.position.file ?? written?.file;
    const ofFile = counts.get(file) ?? new Map<string, number>();
    counts.set(file, ofFile);
    const id = gitHubId(title, ofFile);
    found.set(id, [...(found.get(id) ?? []), { node, file }]);
  };
  walk(document, (node) => {
    const written = writtenAt(node.position.start.line);
    if (node.type === "section") add(node, titleOf(node), written);
    if (node.type === "rubric" && written?.isDescription) add(node, textOf(node), written);
    return node.type !== "rubric";
  });
  return found;
}
