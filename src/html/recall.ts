/** Remembers what was computed of texts, from one round to the next: what a round does not ask for is forgotten. */
export interface Recall<Value> {
  /** What is computed of a text, which must say all that it depends on. */
  of(text: string, compute: () => Value): Value;
  nextRound(): void;
}

export function createRecall<Value>(): Recall<Value> {
  let before = new Map<string, Value>();
  let now = new Map<string, Value>();
  return {
    of(text, compute) {
      const known = now.get(text) ?? before.get(text) ?? compute();
      now.set(text, known);
      return known;
    },
    nextRound() {
      before = now;
      now = new Map();
    },
  };
}
