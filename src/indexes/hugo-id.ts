/** The anchor that Hugo makes of a text; empty where it has no letters. */
export function hugoId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}_ -]/gu, "")
    .replaceAll(" ", "-");
}
