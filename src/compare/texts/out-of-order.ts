/**
 * The fewest of some numbers without which the others rise: what has moved, where the numbers are former places and their order is
 * that of now.
 * @returns the indexes of those numbers
 */
export function outOfOrder(places: readonly number[]): Set<number> {
  /** By length less one, the index at which the rising sequence of that length ends lowest. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, place] of places.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1];
    ends[low] = index;
  }
  const moved = new Set(places.keys());
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) moved.delete(index);
  return moved;
}
