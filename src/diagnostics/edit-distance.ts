/**
 * The Damerau-Levenshtein distance (optimal string alignment); anything above `limit` may be given as `limit + 1`. Takes
 * time by the shorter length times `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  const [a, b] = withoutCommonEnds(left, right);
  const beyond = limit + 1;
  // Three rows that take turns. What is more than `limit` beside the diagonal is never read.
  let [beforePrevious, previous, current] = [emptyRow(b), emptyRow(b), emptyRow(b)];
  for (let column = 0; column <= b.length; column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const first = Math.max(1, row - limit);
    const last = Math.min(b.length, row + limit);
    let least = row <= limit ? row : beyond;
    current[first - 1] = first === 1 ? least : beyond;
    for (let column = first; column <= last; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let distance = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + cost,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) distance = Math.min(distance, at(beforePrevious, column - 2) + 1);
      current[column] = distance;
      least = Math.min(least, distance);
    }
    current[last + 1] = beyond;
    if (least > limit) return beyond;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(at(previous, b.length), beyond);
}

/** What two names do not begin or end with alike. */
function withoutCommonEnds(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function emptyRow(name: string): Uint32Array {
  return new Uint32Array(name.length + 2);
}

function at(row: Uint32Array, column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
