import type { CitationReference, Footnote, FootnoteReference } from "../../doctree/tree.ts";
import { reportAt, type State } from "./state.ts";

const SYMBOLS = ["*", "†", "‡", "§", "¶", "#", "♠", "♥", "♦", "♣"];

/** Numbers footnotes, and leads their references and those of citations to them. */
export function resolveFootnotes(state: State): void {
  for (const each of [...state.footnotes, ...state.citations]) delete each.backrefs;
  for (const each of [...state.footnoteReferences, ...state.citationReferences]) {
    delete each.refid;
    delete each.unresolved;
  }
  for (const each of [...state.footnotes, ...state.footnoteReferences]) if (each.auto) delete each.label;
  numberFootnotes(state);
  markFootnotes(state);
  for (const reference of state.footnoteReferences) {
    if (reference.refid !== undefined || reference.refname === undefined) continue;
    lead(state, reference, reference.refname);
  }
  for (const reference of state.citationReferences) lead(state, reference, reference.refname);
}

/** Gives the numbers that no target has for a name; references without a name take the unnamed ones in turn. */
function numberFootnotes(state: State): void {
  const unnamed: Footnote[] = [];
  let number = 0;
  for (const footnote of state.footnotes) {
    if (footnote.auto !== "number") continue;
    do number += 1;
    while (state.names.has(String(number)));
    footnote.label = String(number);
    if (footnote.names !== undefined) continue;
    unnamed.push(footnote);
    state.names.set(footnote.label, { node: footnote, explicit: true, claims: [footnote] });
  }
  const references = state.footnoteReferences.filter(({ auto, refname }) => {
    if (auto !== "number") return false;
    const named = refname === undefined ? undefined : state.names.get(refname)?.node;
    return named?.type !== "footnote";
  });
  pair(state, references, unnamed);
}

function markFootnotes(state: State): void {
  const footnotes = state.footnotes.filter(({ auto }) => auto === "symbol");
  for (const [index, footnote] of footnotes.entries()) {
    const symbol = SYMBOLS[index % SYMBOLS.length] ?? "*";
    footnote.label = symbol.repeat(Math.floor(index / SYMBOLS.length) + 1);
  }
  pair(
    state,
    state.footnoteReferences.filter(({ auto }) => auto === "symbol"),
    footnotes,
  );
}

/** Leads references to footnotes in their order. */
function pair(state: State, references: readonly FootnoteReference[], footnotes: readonly Footnote[]): void {
  const short = references[footnotes.length];
  if (short !== undefined) {
    const counts: [string, string] = [String(references.length), String(footnotes.length)];
    reportAt(state, "footnotes-too-few", short.position, ...counts);
  }
  for (const [index, reference] of references.entries()) {
    const footnote = footnotes[index];
    if (footnote === undefined) reference.unresolved = true;
    else join(reference, footnote);
  }
}

function lead(state: State, reference: FootnoteReference | CitationReference, name: string): void {
  const entry = state.names.get(name);
  const node = entry?.node;
  if (node?.type === "footnote" || node?.type === "citation") {
    join(reference, node);
    return;
  }
  // Whatever else has the name will do, as in docutils.
  const [id] = node?.ids ?? [];
  if (id !== undefined) {
    reference.refid = id;
    return;
  }
  reference.unresolved = true;
  reportAt(state, entry && !node ? "ambiguous-target" : "unknown-target", reference.position, name);
}

function join(
  reference: FootnoteReference | CitationReference,
  target: State["footnotes" | "citations"][number],
): void {
  const [id] = target.ids ?? [];
  const [own] = reference.ids ?? [];
  if (id !== undefined) reference.refid = id;
  if (target.label !== undefined && reference.type === "footnoteReference") reference.label = target.label;
  if (own === undefined) return;
  target.backrefs ??= [];
  target.backrefs.push(own);
}
