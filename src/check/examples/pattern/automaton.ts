import { limits } from "../../../limits.ts";
import type { Edge, PatternNode } from "./parse-pattern.ts";

/** A state of an automaton without memory of how it was reached, which is why it runs in linear time. */
export type State =
  | { kind: "accept"; id: number }
  | { kind: "character"; id: number; atom: string; matches: (character: string) => boolean; next: State }
  | { kind: "split"; id: number; next: State[] }
  | { kind: "edge"; id: number; edge: Edge; next: State }
  | { kind: "look"; id: number; look: Look; next: State };

interface Look {
  automaton: Automaton;
  negative: boolean;
}

export interface Automaton {
  start: State;
  stateCount: number;
  /** Whether it reads a text from its end, as what looks ahead does: it then tells where matches begin. */
  backwards: boolean;
  looks: Look[];
}

/** How many states a pattern takes; counted repetitions stand for as many copies. */
export function sizeOf(node: PatternNode): number {
  const sum = (nodes: PatternNode[]) => nodes.reduce((total, each) => total + sizeOf(each), 1);
  switch (node.kind) {
    case "sequence":
      return sum(node.parts);
    case "choice":
      return sum(node.options);
    case "look":
      return 1 + sizeOf(node.inner);
    case "repetition": {
      const { inner, minimum, maximum } = node;
      return 1 + (sizeOf(inner) + 1) * (maximum === Number.POSITIVE_INFINITY ? minimum + 1 : maximum);
    }
    default:
      return 1;
  }
}

export function createAutomaton(root: PatternNode, backwards = false): Automaton {
  const looks: Look[] = [];
  let stateCount = 0;
  const id = () => stateCount++;

  function before(node: PatternNode, next: State): State {
    switch (node.kind) {
      case "character":
        return { kind: "character", id: id(), atom: node.atom, matches: node.matches, next };
      case "edge":
        return { kind: "edge", id: id(), edge: node.edge, next };
      case "look": {
        const look = { automaton: createAutomaton(node.inner, node.ahead), negative: node.negative };
        looks.push(look);
        return { kind: "look", id: id(), look, next };
      }
      case "sequence": {
        const parts = backwards ? node.parts : node.parts.toReversed();
        return parts.reduce((state, part) => before(part, state), next);
      }
      case "choice":
        return { kind: "split", id: id(), next: node.options.map((option) => before(option, next)) };
      case "repetition":
        return repetition(node, next);
    }
  }

  function repetition({ inner, minimum, maximum }: PatternNode & { kind: "repetition" }, next: State): State {
    let state = next;
    if (maximum === Number.POSITIVE_INFINITY) {
      const loop: State = { kind: "split", id: id(), next: [next] };
      loop.next.push(before(inner, loop));
      state = loop;
    } else {
      for (let count = minimum; count < maximum; count++)
        state = { kind: "split", id: id(), next: [next, before(inner, state)] };
    }
    for (let count = 0; count < minimum; count++) state = before(inner, state);
    return state;
  }

  const start = before(root, { kind: "accept", id: id() });
  return { start, stateCount, backwards, looks };
}

/** How many states may still be entered by all matches together. */
export interface MatchBudget {
  remaining: number;
  /** Whether it has been reported that none are left. */
  isReported: boolean;
}

export function createMatchBudget(): MatchBudget {
  return { remaining: limits.patternSteps.most, isReported: false };
}

/**
 * Whether the automaton accepts any stretch of the text, given by its characters.
 * @throws RangeError where the budget is used up
 */
export function acceptsPart(automaton: Automaton, text: ArrayLike<string>, budget: MatchBudget): boolean {
  return acceptedPositions(automaton, text, true, budget).includes(1);
}

/** For each position in the text, 1 where a stretch that the automaton accepts ends (begins, if it reads backwards). */
function acceptedPositions(
  automaton: Automaton,
  text: ArrayLike<string>,
  onlyFirst: boolean,
  budget: MatchBudget,
): Uint8Array {
  const { start, stateCount, backwards, looks } = automaton;
  const seen = new Map(looks.map((look) => [look, acceptedPositions(look.automaton, text, false, budget)]));
  const accepted = new Uint8Array(text.length + 1);
  const enteredAt = new Int32Array(stateCount).fill(-1);
  // To fill it takes a part of what it takes to enter as many states.
  budget.remaining -= stateCount >> 3;
  let waiting: State[] = [];
  for (let read = 0; read <= text.length; read++) {
    const position = backwards ? text.length - read : read;
    const character = text[backwards ? position - 1 : position];
    const arrived: State[] = [];
    waiting.push(start);
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      if (enteredAt[state.id] === read) continue;
      enteredAt[state.id] = read;
      budget.remaining--;
      if (state.kind === "accept") accepted[position] = 1;
      else if (state.kind === "split") waiting.push(...state.next);
      else if (state.kind === "edge") {
        if (isAt(state.edge, text, position)) waiting.push(state.next);
      } else if (state.kind === "look") {
        if ((seen.get(state.look)?.[position] === 1) !== state.look.negative) waiting.push(state.next);
      } else if (character !== undefined && state.matches(character)) arrived.push(state.next);
    }
    if (budget.remaining < 0) {
      const { most } = limits.patternSteps;
      throw new RangeError(`patterns take more than ${most} steps by now, so neither is what comes after it`);
    }
    if (onlyFirst && accepted[position] === 1) break;
    waiting = arrived;
  }
  return accepted;
}

function isAt(edge: Edge, text: ArrayLike<string>, position: number): boolean {
  if (edge === "start") return position === 0;
  if (edge === "end") return position === text.length;
  return (isWord(text[position - 1]) !== isWord(text[position])) === (edge === "word");
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^\w$/.test(character);
}
