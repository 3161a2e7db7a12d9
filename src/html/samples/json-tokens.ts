const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]|\s+/g;

/**
 * The tokens of JSON, the blanks between them included, whose value other languages can write as their own; undefined where
 * they would send something else: it is no JSON, a number is too large for them, a key stands twice.
 */
export function jsonTokens(text: string): string[] | undefined {
  try {
    const written = JSON.stringify(JSON.parse(text));
    const tokens = text.trim().match(TOKENS) ?? [];
    const same = tokens.map(asWritten).join("");
    // As a key of a literal of JavaScript it is none of the object.
    return same === written && !same.includes('"__proto__":') ? tokens : undefined;
  } catch {
    return undefined;
  }
}

/** A token as `JSON.stringify` writes it. */
function asWritten(token: string): string {
  if (/^\s/.test(token)) return "";
  if (!/^["\d-]/.test(token)) return token;
  const value: unknown = JSON.parse(token);
  const isExact =
    typeof value !== "number" || (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER);
  // Nothing is written so: what holds it is taken for something else.
  return isExact ? JSON.stringify(value) : "?";
}
