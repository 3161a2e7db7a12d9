import { type Code, codes } from "../diagnostics/codes.ts";
import { isCode } from "../diagnostics/selection.ts";
import type { Opened } from "../source/sources.ts";
import { readDataExceptions } from "./data-exceptions.ts";
import type { Exception, Exceptions } from "./exception.ts";
import { readTextExceptions } from "./text-exceptions.ts";

/** Reads what a file excuses. */
export function readExceptions({ file, text, source }: Opened): Exceptions {
  const written = source ? readDataExceptions(source) : readTextExceptions(file, text);
  const result: Exceptions = { valid: [], invalid: [], malformed: [] };
  for (const { names, span, malformed } of written) {
    result.malformed.push(...malformed);
    for (const { name, location } of names) {
      if (name === "") result.malformed.push(location);
      else if (isCode(name) && codes[name].kind !== "configuration")
        result.valid.push({ code: name, span, location, isUsed: false });
      else result.invalid.push({ name, location });
    }
  }
  return result;
}

/**
 * Finds the innermost exception of a code that a place lies in; the place is looked up only where there is one of that
 * code. Exceptions lie apart or inside one another.
 */
export type FindException = (code: Code, place: () => number) => Exception | undefined;

export function createFindException(exceptions: readonly Exception[]): FindException {
  const sorted = new Map<Code, Nested[]>();
  for (const exception of exceptions.toSorted(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  )) {
    const all = sorted.get(exception.code) ?? [];
    const { start, end } = all.at(-1)?.exception.span ?? {};
    // What says the same once more excuses nothing.
    if (start === exception.span.start && end === exception.span.end) continue;
    let around = all.at(-1);
    while (around !== undefined && around.exception.span.end <= exception.span.start) around = around.around;
    all.push({ exception, around });
    sorted.set(exception.code, all);
  }
  return (code, place) => {
    const all = sorted.get(code);
    if (all === undefined) return undefined;
    const offset = place();
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.exception.span.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    let found = all[low - 1];
    while (found !== undefined && found.exception.span.end <= offset) found = found.around;
    return found?.exception;
  };
}

/** An exception and the one around it. */
interface Nested {
  exception: Exception;
  around: Nested | undefined;
}
