/** Finds names in texts, in time that does not grow with their number. */
export interface Names {
  /** The longest name that begins at a place of a text, where that word begins. */
  longestAt(text: string, at: number, word: string): string | undefined;
  /** A text in parts: what stands before, between and behind the names, and at each odd index a name. */
  split(text: string): string[];
}

const WORD = /[\w.-]+|./sy;

/**
 * @param names of which the longest counts where several begin at one place. A name begins and ends where a word does, and
 * does not stand before a colon and a space: the label of a map's keys (`{Room: …}`) is none.
 * @param others further names
 */
export function createNames(names: Iterable<string>, others?: Names): Names {
  const all = new Set(names);
  /** The lengths of the names that begin with a word, longest first: names are many, lengths few. */
  const lengths = new Map<string, number[]>();
  for (const [word, found] of groupByFirstWord(all))
    lengths.set(
      word,
      [...found].sort((a, b) => b - a),
    );

  const ownAt = (text: string, at: number, word: string): string | undefined => {
    for (const length of lengths.get(word) ?? []) {
      const end = at + length;
      if (end > text.length || !endsAt(text, end)) continue;
      const name = text.slice(at, end);
      if (all.has(name)) return name;
    }
    return undefined;
  };

  const longestAt: Names["longestAt"] = (text, at, word) => {
    const own = ownAt(text, at, word);
    const other = others?.longestAt(text, at, word);
    return (other?.length ?? 0) > (own?.length ?? 0) ? other : own;
  };

  return {
    longestAt,
    split(text) {
      const parts: string[] = [];
      let from = 0;
      for (let at = 0; at < text.length; ) {
        const word = wordAt(text, at);
        const name = longestAt(text, at, word);
        if (name !== undefined) {
          parts.push(text.slice(from, at), name);
          from = at + name.length;
        }
        at += (name ?? word).length;
      }
      parts.push(text.slice(from));
      return parts;
    },
  };
}

function groupByFirstWord(names: Iterable<string>): Map<string, Set<number>> {
  const groups = new Map<string, Set<number>>();
  for (const name of names) {
    const word = wordAt(name, 0);
    const group = groups.get(word) ?? new Set();
    groups.set(word, group.add(name.length));
  }
  return groups;
}

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? "";
}

function endsAt(text: string, end: number): boolean {
  return !/[\w.-]/.test(text[end] ?? " ") && !text.startsWith(": ", end);
}
