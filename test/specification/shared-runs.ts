import type { Block } from "./prose.ts";

/** The runs of at least `length` words in `blocks` that some block of `others` has as well, each as long as it goes. */
export function sharedRuns(blocks: Block[], others: Block[], length: number): string[] {
  const known = new Set(others.flatMap(({ words }) => windows(words, length)));
  return blocks.flatMap(({ file, words }) => {
    const runs: { first: number; end: number }[] = [];
    for (const [first, window] of windows(words, length).entries()) {
      if (!known.has(window)) continue;
      const last = runs.at(-1);
      if (last !== undefined && first < last.end) last.end = first + length;
      else runs.push({ first, end: first + length });
    }
    return runs.map(({ first, end }) => `${file}: ${words.slice(first, end).join(" ")}`);
  });
}

function windows(words: string[], length: number): string[] {
  return words.slice(length - 1).map((_, first) => words.slice(first, first + length).join(" "));
}
