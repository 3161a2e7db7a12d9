/**
 * The anchor that GitHub, and most programs that read Markdown, make from a title.
 * @param counts how often each was made in the same file, which is counted up: the second has `-1` behind it
 */
export function gitHubId(title: string, counts: Map<string, number>): string {
  const id = title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");
  const count = counts.get(id) ?? 0;
  counts.set(id, count + 1);
  return count === 0 ? id : `${id}-${count}`;
}
