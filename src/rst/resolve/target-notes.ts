import type { Footnote, Reference, TargetNotes } from "../../doctree/tree.ts";
import { giveId } from "./ids.ts";
import type { State } from "./state.ts";

/** Makes a footnote of each external target that is referred to, and marks the references, if a directive requests it. */
export function addTargetNotes(state: State): void {
  for (const reference of state.references) delete reference.note;
  const [place, ...others] = state.targetNotes;
  for (const other of others) other.children = [];
  if (place === undefined) return;
  // A standalone address is no target; one that is embedded in a named reference is.
  const targets = new Set(state.targets.map(({ uri }) => uri));
  const notes = new Map<string, Footnote>();
  for (const reference of state.references) {
    const { refuri } = reference;
    if (refuri === undefined || !targets.has(refuri)) continue;
    if (!notes.has(refuri)) notes.set(refuri, noteOf(state, refuri, place));
    mark(state, reference, refuri, place);
  }
  place.children = [...notes.values()];
  for (const each of place.children) state.footnotes.push(each);
}

/** A name that no text can refer to: it keeps the footnote from being taken for an unnamed one. */
function nameOf(uri: string): string {
  return `target note: ${uri}`;
}

function noteOf(state: State, uri: string, { position }: TargetNotes): Footnote {
  const text = { type: "text" as const, position, value: uri };
  const link: Reference = { type: "reference", position, uri, refuri: uri, children: [text] };
  const footnote: Footnote = {
    type: "footnote",
    position,
    auto: "number",
    names: [nameOf(uri)],
    children: [{ type: "paragraph", position, children: [link] }],
  };
  giveId(state.ids, footnote, [], "footnote");
  state.names.set(nameOf(uri), { node: footnote, explicit: true, claims: [footnote] });
  return footnote;
}

function mark(state: State, reference: Reference, uri: string, { classes }: TargetNotes): void {
  const { position } = reference;
  const start = position.end;
  reference.note = {
    type: "footnoteReference",
    position: { ...position, start },
    auto: "number",
    refname: nameOf(uri),
    ...(classes ? { classes } : {}),
  };
  giveId(state.ids, reference.note, [], "footnote-reference");
  state.footnoteReferences.push(reference.note);
}
