import { type Document, type Section, textOf } from "../../doctree/tree.ts";

/** Finds the section of an endpoint, an event type or a schema by its title; `from` is the section that names it. */
export type FindUser = (name: string, from: Section) => Section | undefined;

/** Of several sections of one title, the one beside the section that names it is meant, or else the first. */
export function createFindUser(document: Document): FindUser {
  const parents = new Map<Section, Document | Section>();
  const inside = new Map<Document | Section, Map<string, Section>>();
  const all = new Map<string, Section>();
  const visit = (parent: Document | Section) => {
    const own = new Map<string, Section>();
    inside.set(parent, own);
    for (const section of parent.children) {
      if (section.type !== "section") continue;
      parents.set(section, parent);
      const [title] = section.children;
      const name = title?.type === "title" ? textOf(title) : "";
      if (!own.has(name)) own.set(name, section);
      if (!all.has(name)) all.set(name, section);
      visit(section);
    }
  };
  visit(document);
  return (name, from) => {
    const parent = parents.get(from);
    return (parent && inside.get(parent)?.get(name)) ?? all.get(name);
  };
}
