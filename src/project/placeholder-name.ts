/**
 * A name as a placeholder can spell it: whatever else a file's name, or a group's, holds than letters, digits and
 * `_ . # $ -` becomes `_`, and so does what no placeholder begins or ends with.
 */
export function placeholderName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_.#$-]/gu, "_")
    .replace(/^[.#$\p{M}-]/u, "_")
    .replace(/[.-]$/, "_");
}

/** The same as one word of a longer name: `.` and `-` become `_` as well. */
export function placeholderWord(name: string): string {
  return placeholderName(name.replace(/[-.]/g, "_"));
}
