import type { Footnote, Reference } from "../tree.ts";
import { giveId } from "./ids.ts";
import type { State } from "./state.ts";

/** The footnote of each address that references lead to, and those references. */
type Notes = Map<string, { footnote: Footnote; references: Reference[] }>;

/** Makes a footnote of each external target that is referred to, if a directive asks for it. */
export function addTargetNotes(state: State): Notes {
  const notes: Notes = new Map();
  for (const reference of state.references) delete reference.note;
  const [place, ...others] = state.targetNotes;
  for (const other of others) other.children = [];
  if (place === undefined) return notes;
  // A standalone address is no target; one that is embedded in a named reference is.
  const targets = new Set(state.targets.map(({ uri }) => uri));
  for (const reference of state.references) {
    const { refuri } = reference;
    if (refuri === undefined || !targets.has(refuri)) continue;
    const known = notes.get(refuri);
    if (known) known.references.push(reference);
    else notes.set(refuri, { footnote: noteOf(state, refuri, place.position), references: [reference] });
  }
  place.children = [...notes.values()].map(({ footnote }) => footnote);
  state.footnotes.push(...place.children);
  return notes;
}

function noteOf(state: State, uri: string, position: Footnote["position"]): Footnote {
  const text = { type: "text" as const, position, value: uri };
  const link: Reference = { type: "reference", position, uri, refuri: uri, children: [text] };
  // A name that no text can refer to keeps the footnote from being taken for an unnamed one.
  const footnote: Footnote = {
    type: "footnote",
    position,
    auto: "number",
    names: [`target note: ${uri}`],
    children: [{ type: "paragraph", position, children: [link] }],
  };
  giveId(state.ids, footnote, [], "footnote");
  return footnote;
}

/** Marks the references with their footnotes' numbers. */
export function markTargetNotes(notes: Notes): void {
  for (const { footnote, references } of notes.values()) {
    const [refid] = footnote.ids ?? [];
    const { label } = footnote;
    if (refid === undefined || label === undefined) continue;
    for (const reference of references) reference.note = { refid, label };
  }
}
