/** What is given, and all that it leads to step by step: each once, in the order in which it is found, circles and all. */
export function* reachable<T>(given: Iterable<T>, next: (each: T) => Iterable<T>): Generator<T> {
  const reached = new Set(given);
  // The set grows while it is gone through.
  for (const each of reached) {
    yield each;
    for (const further of next(each)) reached.add(further);
  }
}
