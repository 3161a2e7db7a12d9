/** White space folded to single spaces; names of substitutions. */
export function foldSpace(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

/** A reference name as names are compared: white space folded, in lower case. */
export function normalizeName(text: string): string {
  return foldSpace(text.toLowerCase());
}
