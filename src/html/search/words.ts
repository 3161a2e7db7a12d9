import { stemmer } from "stemmer";

/** The words of a text or a name, in lower case: `roomId`, `room_id` and `Room id` have the same. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll}|\d)(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$& ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

const stems = new Map<string, string>();

/** A word without its ending: `messages` and `message` are the same. Only English words have endings that are known. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = /^[a-z]{4,30}$/.test(word) ? stemmer(word) : word;
    stems.set(word, stem);
  }
  return stem;
}

/** Words joined to one text, in which it is known where each begins. */
interface Joined {
  readonly text: string;
  readonly starts: ReadonlySet<number>;
}

/** A name as it is compared with what is typed. */
export interface Name {
  readonly lower: string;
  readonly words: readonly string[];
  readonly plain: Joined;
  readonly stemmed: Joined;
}

const names = new Map<string, Name>();

/** Names repeat themselves, and are requested at each key: they are remembered. */
export function nameOf(text: string): Name {
  const known = names.get(text);
  if (known) return known;
  const words = wordsOf(text);
  const name = {
    lower: text.toLowerCase(),
    words,
    plain: joined(words),
    stemmed: joined(words.map(stemOf)),
  };
  names.set(text, name);
  return name;
}

function joined(words: readonly string[]): Joined {
  const starts = new Set<number>();
  let text = "";
  for (const word of words) {
    starts.add(text.length);
    text += word;
  }
  return { text, starts: starts.add(text.length) };
}

/**
 * How well something typed fits words of a name, from 0 to 1: whole words best, then words with another ending, then the
 * beginning of a word. It may run over several words: `powerlevel` fits `power_levels`.
 */
export function likeness(typed: Name, name: Name): number {
  if (typed.plain.text === "") return 0;
  const plain = fitJoined(typed.plain.text, name.plain);
  if (plain === "whole") return 1;
  if (fitJoined(typed.stemmed.text, name.stemmed) === "whole") return 0.95;
  return plain === "beginning" ? 0.8 : 0;
}

function fitJoined(typed: string, { text, starts }: Joined): "whole" | "beginning" | undefined {
  let found: "beginning" | undefined;
  for (let at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
    if (!starts.has(at)) continue;
    if (starts.has(at + typed.length)) return "whole";
    found = "beginning";
  }
  return found;
}
