import type { Operation } from "../../api/types.ts";
import { literal } from "../../rst/emit/inline.ts";

/** An operation with who calls it, as a sentence of reStructuredText: empty where callers of the API do. */
export interface CalledOperation {
  operation: Operation;
  calledBy: string;
}

/** Operations, each with its callbacks behind it, and theirs. */
export function withCallbacks(operations: readonly Operation[], calledBy: string): CalledOperation[] {
  const called: CalledOperation[] = [];
  const seen = new Set<Operation>();
  // The one that is shown next is the last.
  const waiting = operations.map((operation) => ({ operation, calledBy })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    // Callbacks may have one another as callbacks.
    if (seen.has(next.operation)) continue;
    seen.add(next.operation);
    called.push(next);
    waiting.push(...callbacksOf(next.operation).reverse());
  }
  return called;
}

export const calledAsWebhook = "A webhook: the API sends this request to you.";

function callbacksOf({ method, path, callbacks }: Operation): CalledOperation[] {
  return callbacks.flatMap(({ name, operations }) => {
    const calledBy = `The callback ${literal(name)} of ${literal(`${method} ${path}`)}: the API sends this request to you.`;
    return operations.map((operation) => ({ operation, calledBy }));
  });
}
