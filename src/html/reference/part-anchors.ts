import {
  type DefinitionListItem,
  type Literal,
  type Node,
  type Row,
  type Section,
  textOf,
} from "../../doctree/tree.ts";
import { childrenOf } from "../../doctree/walk.ts";
import { slug } from "../site/slug.ts";
import { describedValues } from "./choices.ts";
import { hasPageClass } from "./page-classes.ts";
import { startsPart, typePlaces } from "./type-places.ts";

/** Longer names make addresses that nobody can read. */
const LONGEST_PART = 60;
const LONGEST_SECTION = 120;

/**
 * The ids of what a section is made of: its labels (`Response 404`), its tables, their rows, terms that are literals, and the
 * values of a list of the class `choices`. Each begins with the id of its section, or of its table where that has one, and tells where it stands:
 * `post-login-response-404`, `post-login-query-parameters-limit`. Only what has all of this alike is counted.
 * @param tables the ids of the tables of objects
 */
export function partIds(
  sections: Iterable<readonly [section: Section, id: string]>,
  tables: ReadonlyMap<Node, { readonly id: string }>,
  isFree: (id: string) => boolean,
): Map<Node, { id: string; section: Section }> {
  const ids = new Map<Node, { id: string; section: Section }>();
  const used = new Set([...tables.values()].map(({ id }) => id));
  const numbers = new Map<string, number>();
  for (const [section, id] of sections) {
    const sectionId = shortened(id, LONGEST_SECTION);
    const add = (node: Node, id: string): string => {
      let number = numbers.get(id) ?? 1;
      let counted = number === 1 ? id : `${id}-${number}`;
      while (used.has(counted) || !isFree(counted)) counted = `${id}-${++number}`;
      numbers.set(id, number);
      used.add(counted);
      ids.set(node, { id: counted, section });
      return counted;
    };
    const values: { value: Literal; around: string }[] = [];
    const heads = new Map<Node, Node>(typePlaces(section).map(({ block, head }) => [block, head]));
    const visit = (node: Node, around: string): void => {
      // What names a table of an object stands for that table.
      if (node.type === "section" || (node.type === "definitionList" && tables.has(node))) return;
      let inside = around;
      if (node.type === "table") {
        const own = tables.get(heads.get(node) ?? node)?.id;
        const caption = node.children.find(({ type }) => type === "title");
        const name = caption ? partOf(caption) : "";
        inside = own ?? (name === "" ? around : add(node, `${around}-${name}`));
      } else if (node.type === "row" || node.type === "definitionListItem") {
        const name = node.type === "row" ? nameOfRow(node) : nameOfTerm(node);
        if (name !== "") inside = add(node, `${around}-${name}`);
      } else if (node.type === "bulletList" && hasPageClass(node, "choices"))
        for (const value of describedValues(node)) values.push({ value, around });
      for (const child of childrenOf(node)) visit(child, inside);
    };
    let around = sectionId;
    for (const block of section.children) {
      if (startsPart(block))
        around = add(block, [sectionId, partOf(block)].filter((each) => each !== "").join("-"));
      visit(block, around);
    }
    // A row keeps its anchor where a value of another one would have the same.
    for (const { value, around } of values) add(value, `${around}-${nameOfValue(value)}`);
  }
  return ids;
}

function partOf(node: Node): string {
  return shortened(slug(textOf(node)));
}

function shortened(text: string, longest = LONGEST_PART): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/-[^-]*$/, "");
}

/** A row is called by the first of its cells that has a text. */
function nameOfRow({ header, children }: Row): string {
  if (header) return "";
  for (const cell of children) {
    const name = cell.children.length === 0 ? "" : partOf(cell);
    if (name !== "") return name;
  }
  return "";
}

/** The name of a term that is a literal: only these are looked up by others. */
function nameOfTerm({ children: [term] }: DefinitionListItem): string {
  if (term?.type !== "term") return "";
  const [literal] = term.children;
  return literal?.type === "literal" ? shortened(slug(literal.value)) : "";
}

/** What a value goes by: `-1` is another one than `1`, and some have no letter. */
function nameOfValue({ value }: Literal): string {
  return shortened(slug(value.replace(/^"?-(?=\d)/, "minus "))) || "value";
}
