import type { FootnoteDefinition, PhrasingContent } from "mdast";
import type { Citation, CitationReference, Footnote, FootnoteReference, Node } from "../../doctree/tree.ts";
import type { Writing } from "./writing.ts";

export type Note = Footnote | Citation;

/** Whether a node is a footnote or a citation: Markdown has one word for both. */
export function isNote(node: Node | undefined): node is Note {
  return node?.type === "footnote" || node?.type === "citation";
}

/** The mark of a note; the text of the mark where there is no such note. */
export function noteReference(
  { refid, label = "", ...node }: FootnoteReference | CitationReference,
  writing: Writing,
): PhrasingContent {
  const note = refid === undefined ? undefined : writing.nodeOf(refid);
  if (!isNote(note)) return { type: "text", value: `[${label || (node.refname ?? "")}]` };
  const name = noteName(note, writing);
  return { type: "footnoteReference", identifier: name, label: name };
}

/** The name of a note in the text: its label, if no other has it. */
function noteName(note: Note, { notes, taken }: Writing): string {
  const known = notes.get(note);
  if (known !== undefined) return known;
  const { label = "" } = note;
  const isFree = /^[\p{L}\p{N}_-]+$/u.test(label) && !taken.has(label.toLowerCase());
  let name = isFree ? label : "";
  for (let number = notes.size + 1; name === "" || taken.has(name.toLowerCase()); number++)
    name = `note-${number}`;
  notes.set(note, name);
  taken.add(name.toLowerCase());
  return name;
}

/** A note with its text. */
export function writeNote(note: Note, writing: Writing): FootnoteDefinition {
  const name = noteName(note, writing);
  writing.written.add(note);
  return {
    type: "footnoteDefinition",
    identifier: name,
    label: name,
    children: writing.write(note.children, writing),
  };
}

/** The notes that the text refers to and that stand elsewhere, and those that these refer to. */
export function missingNotes(writing: Writing): FootnoteDefinition[] {
  const made: FootnoteDefinition[] = [];
  // Whoever walks through a map meets what is added on the way.
  for (const note of writing.notes.keys())
    if (isNote(note) && !writing.written.has(note)) made.push(writeNote(note, writing));
  return made;
}
