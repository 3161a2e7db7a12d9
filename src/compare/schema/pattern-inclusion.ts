import {
  type Automaton,
  createAutomaton,
  type State,
  sizeOf,
} from "../../check/examples/pattern/automaton.ts";
import {
  expressionOf,
  parsePattern,
  UnsupportedPattern,
} from "../../check/examples/pattern/parse-pattern.ts";
import { compilePattern } from "../../check/examples/pattern/pattern.ts";
import type { Effect } from "./edits.ts";

/** More states of all patterns together than these are not looked at: what patterns do to each other is then unknown. */
const MOST_STATES = 2000;
/** The same for the sizes of the patterns themselves. */
const MOST_SIZE = 500;
/** For different kinds of characters. */
const MOST_CHARACTERS = 200;

/**
 * What it does to the texts that are accepted when one list of patterns takes the place of another; a text must match all of a
 * list. Patterns that look ahead or back, and large ones, are unknown.
 */
export function includesPatterns(before: readonly string[], after: readonly string[]): Effect {
  const patterns = [...before, ...after].map(automatonOf);
  const automata = patterns.filter((each) => each !== undefined);
  if (automata.length < patterns.length) return "unknown";
  const alphabet = alphabetOf(automata, [...before, ...after].join(""));
  if (alphabet === undefined) return "unknown";
  return compareLanguages(automata, before.length, alphabet);
}

function automatonOf(pattern: string): Automaton | undefined {
  try {
    const expression = compilePattern(pattern);
    if (!expression.unicode) return undefined;
    const root = parsePattern(pattern, true);
    return sizeOf(root) > MOST_SIZE ? undefined : createAutomaton(root);
  } catch (error) {
    if (error instanceof UnsupportedPattern || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** All states of an automaton; `undefined` where some look at what stands around. */
function statesOf({ start }: Automaton): State[] | undefined {
  const seen = new Set<State>();
  const open = [start];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    if (state.kind === "look" || (state.kind === "edge" && /word/.test(state.edge))) return undefined;
    if (state.kind === "split") open.push(...state.next);
    else if (state.kind !== "accept") open.push(state.next);
  }
  return [...seen];
}

/** One character of each kind that the automata tell apart; `undefined` where there are too many, or they look around. */
function alphabetOf(automata: readonly Automaton[], text: string): string[] | undefined {
  const atoms = new Set<string>();
  for (const automaton of automata) {
    const states = statesOf(automaton);
    if (states === undefined) return undefined;
    for (const state of states) if (state.kind === "character") atoms.add(state.atom);
  }
  const single = new Set([...atoms].flatMap((atom) => SINGLE.exec(atom)?.slice(1).filter(Boolean) ?? []));
  const several = [...atoms].filter((atom) => !SINGLE.test(atom)).map(expressionOf);
  // Few patterns tell characters apart that are no part of the first plane.
  const end = /\\p|\\u\{|[\u{10000}-\u{10ffff}]/iu.test(text) ? 0x10_ffff : 0x1_0000;
  const kinds = new Map<string, string>();
  for (let code = 0; code <= end; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    if (single.has(character)) continue;
    let kind = "";
    for (const expression of several) kind += expression.test(character) ? "1" : "0";
    if (!kinds.has(kind)) kinds.set(kind, character);
    if (kinds.size > MOST_CHARACTERS) return undefined;
  }
  return single.size > MOST_CHARACTERS ? undefined : [...single, ...kinds.values()];
}

/** A part of a pattern that stands for one character alone. */
const SINGLE = /^(\w|[^\w\\.[])$|^\\([^\w\\])$/u;

/** Where a pattern has got to in a text. */
interface Progress {
  /** The states that wait for the next character. */
  readonly arrived: readonly State[];
  /** Whether a stretch of the text so far matches: then the text does, however it goes on. */
  readonly isMatched: boolean;
}

function compareLanguages(
  automata: readonly Automaton[],
  first: number,
  alphabet: readonly string[],
): Effect {
  const begin = automata.map((): Progress => ({ arrived: [], isMatched: false }));
  const seen = new Set<string>();
  const open = [{ progress: begin, isStart: true }];
  let onlyBefore = false;
  let onlyAfter = false;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { progress, isStart } = next;
    const ended = automata.map(
      (automaton, index) => enter(automaton, progress[index], isStart, true).isMatched,
    );
    const isIn = (flags: readonly boolean[]) => flags.every(Boolean);
    const isBefore = isIn(ended.slice(0, first));
    const isAfter = isIn(ended.slice(first));
    onlyBefore ||= isBefore && !isAfter;
    onlyAfter ||= isAfter && !isBefore;
    if (onlyBefore && onlyAfter) return "incomparable";
    const entered = automata.map((automaton, index) => enter(automaton, progress[index], isStart, false));
    for (const character of alphabet) {
      const following = entered.map((each) => step(each, character));
      const id = following.map(({ arrived, isMatched }) => (isMatched ? "m" : idOf(arrived))).join(";");
      if (seen.has(id)) continue;
      seen.add(id);
      if (seen.size > MOST_STATES) return "unknown";
      open.push({ progress: following, isStart: false });
    }
  }
  if (onlyBefore) return "narrows";
  return onlyAfter ? "widens" : "none";
}

function idOf(states: readonly State[]): string {
  return states
    .map(({ id }) => id)
    .sort((one, other) => one - other)
    .join(",");
}

/** Enters the states that are reached without a character. A match may begin anywhere. */
function enter(
  { start }: Automaton,
  { arrived, isMatched }: Progress = { arrived: [], isMatched: false },
  isStart: boolean,
  isEnd: boolean,
): Progress {
  if (isMatched) return { arrived: [], isMatched };
  const entered = new Set<State>();
  const open = [...arrived, start];
  let accepts = false;
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (entered.has(state)) continue;
    entered.add(state);
    if (state.kind === "accept") accepts = true;
    else if (state.kind === "split") open.push(...state.next);
    else if (state.kind === "edge" && (state.edge === "start" ? isStart : isEnd)) open.push(state.next);
  }
  return { arrived: [...entered], isMatched: accepts };
}

function step({ arrived, isMatched }: Progress, character: string): Progress {
  if (isMatched) return { arrived: [], isMatched };
  const next = new Set<State>();
  for (const state of arrived)
    if (state.kind === "character" && state.matches(character)) next.add(state.next);
  return { arrived: [...next], isMatched: false };
}
