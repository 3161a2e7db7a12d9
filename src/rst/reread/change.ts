/**
 * What of a text differs from the text before, by offsets: up to `start` both are the same, and again from `oldEnd` in
 * the text before, which is `newEnd` in the new one.
 */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const start = lengthWhile(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const same = lengthWhile(shorter - start, (from, to) => tail(before, from, to) === tail(after, from, to));
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** A piece of a text by its distances from the end. */
function tail(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from);
}

/** How far pieces are the same, up to a limit: pieces are halved where they differ. */
function lengthWhile(limit: number, isSame: (from: number, to: number) => boolean): number {
  let known = 0;
  let step = limit;
  while (step > 0) {
    if (known + step <= limit && isSame(known, known + step)) known += step;
    else step = step >> 1;
  }
  return known;
}
