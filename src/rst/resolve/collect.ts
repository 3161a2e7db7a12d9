import { normalizeName } from "../../doctree/names.ts";
import {
  type ClassMark,
  type Contents,
  type Document,
  type Node,
  type Section,
  type Target,
  textOf,
} from "../../doctree/tree.ts";
import { writtenIn } from "../../doctree/walk.ts";
import { restoreClasses, takeClasses } from "./class-marks.ts";
import { giveId, skipLegacyIds } from "./ids.ts";
import type { IsInert } from "./inert.ts";
import { isFilled } from "./inserted.ts";
import { isBare, land } from "./landing.ts";
import { enterAlias, enterNames, isAlias, reportTakenNames } from "./names.ts";
import { newState, reportAt, type State } from "./state.ts";

/** Walks through all documents once: gives ids and names, and lists what the later steps work on. */
export function collect(documents: readonly Document[], isInert?: IsInert): State {
  const state = newState(documents);
  const walk: Walk = { state, isInert, waiting: [], marks: [], sections: [] };
  for (const document of documents) {
    for (const block of document.children) visit(walk, block);
    for (const { position } of walk.marks) reportAt(state, "class-without-block", position);
    walk.marks = [];
  }
  reportTakenNames(state);
  return state;
}

interface Walk {
  readonly state: State;
  readonly isInert: IsInert | undefined;
  /** Targets without an address, whose ids the next node takes. */
  waiting: Target[];
  /** Classes that the next block of the same document takes. */
  marks: ClassMark[];
  readonly sections: Section[];
}

function visit(walk: Walk, node: Node): void {
  const { state } = walk;
  // Few nodes have any; to delete what is not there takes as long as to delete what is.
  if (node.ids) delete node.ids;
  const arrived = walk.waiting;
  if (arrived.length > 0) walk.waiting = [];
  restoreClasses(node);
  if (takeClasses(node, walk.marks)) walk.marks = [];
  switch (node.type) {
    case "section":
      visitSection(walk, node, arrived);
      return;
    case "target":
      state.targets.push(node);
      if (isAlias(node)) {
        enterAlias(state, node);
        break;
      }
      if (node.anonymous) state.anonymousTargets.push(node);
      giveId(state.ids, node, node.names ?? [], "target");
      enterNames(state, node, true);
      if (isBare(node)) {
        arrived.push(node);
        walk.waiting = arrived;
      } else {
        for (const target of arrived) state.chained.set(target, node);
      }
      break;
    case "footnote":
      state.footnotes.push(node);
      giveId(state.ids, node, node.names ?? [], "footnote");
      enterNames(state, node, true);
      break;
    case "citation":
      state.citations.push(node);
      giveId(state.ids, node, node.names ?? [], "citation");
      enterNames(state, node, true);
      break;
    case "footnoteReference":
      state.footnoteReferences.push(node);
      giveId(state.ids, node, [], "footnote-reference");
      break;
    case "citationReference":
      state.citationReferences.push(node);
      giveId(state.ids, node, [], "citation-reference");
      break;
    case "reference":
      state.references.push(node);
      state.links.push(node);
      break;
    case "substitutionDefinition":
      state.substitutions.push(node);
      break;
    case "substitutionReference":
      state.substitutionReferences.push(node);
      state.links.push(node);
      break;
    case "contents":
      state.contents.push({ node, section: walk.sections.at(-1) });
      visitContents(state, node);
      break;
    case "class":
      walk.marks.push(node);
      break;
    case "title":
      delete node.refid;
      break;
    case "text":
      if (node.untrimmed === undefined) break;
      node.value = node.untrimmed;
      delete node.untrimmed;
      break;
    case "image":
      state.links.push(node);
      enterNamed(state, node);
      break;
    case "sectnum":
      state.sectnums.push(node);
      break;
    case "targetNotes":
      state.targetNotes.push(node);
      state.links.push(node);
      break;
    case "problematic":
      // The text and its message each took an id.
      skipLegacyIds(state.ids, 2);
      break;
    default:
      enterNamed(state, node);
  }
  if (node.anchor !== undefined && !node.ids) giveId(state.ids, node, [], node.type);
  if (arrived.length > 0) land(state, arrived, node);
  const { identified } = state;
  if (node.ids || isFilled(node)) identified.push(node);
  if (walk.isInert?.(node)) return;
  const known = identified.length;
  if (walk.marks.length > 0) visitHidden(walk, node);
  else visitAll(walk, writtenIn(node));
  if (node.type === "substitutionDefinition" || node.type === "contents") identified.length = known;
  // What could not be read is no element: targets before it lead to what follows.
  if (node.type === "systemMessage") walk.waiting = arrived;
}

/** Passes over texts, which most nodes are: there is nothing to be done for them. */
function visitAll(walk: Walk, nodes: readonly Node[]): void {
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node && (node.type !== "text" || node.untrimmed !== undefined)) visit(walk, node);
  }
}

/** What is not shown leaves the classes that wait to the block behind it. */
function visitHidden(walk: Walk, node: Node): void {
  const { marks } = walk;
  walk.marks = [];
  visitAll(walk, writtenIn(node));
  for (const mark of walk.marks) marks.push(mark);
  walk.marks = marks;
}

function enterNamed(state: State, node: Node): void {
  if (node.names === undefined) return;
  giveId(state.ids, node, node.names, node.type);
  enterNames(state, node, true);
}

/** A section's title comes before its id, and both before its blocks. */
function visitSection(walk: Walk, section: Section, arrived: readonly Target[]): void {
  const { state, sections } = walk;
  state.identified.push(section);
  while ((sections.at(-1)?.level ?? 0) >= section.level) sections.pop();
  sections.push(section);
  const [title] = section.children;
  if (title) visit(walk, title);
  giveId(state.ids, section, section.names ?? [], "section");
  enterNames(state, section, false);
  land(state, arrived, section);
  visitAll(walk, section.children.slice(1));
}

/** A table of contents has its title for a name, if nothing has that name yet. */
function visitContents(state: State, node: Contents): void {
  const [title] = node.children;
  const name = normalizeName(title?.type === "title" ? textOf(title) : "Contents");
  const names = node.names ?? (state.names.has(name) ? [] : [name]);
  giveId(state.ids, node, names, "contents");
  for (const each of names) {
    if (!state.names.has(each))
      state.names.set(each, { node, explicit: node.names !== undefined, claims: [node] });
  }
}
