import { writeSync } from "node:fs";
import { UsageError } from "./usage-error.ts";

/** How long to wait for a slow reader before the next attempt, at first and at most, in milliseconds. */
const SHORTEST_WAIT = 1;
const LONGEST_WAIT = 64;

/**
 * Makes what writes to a descriptor of this process: at once, in order, and without Node's streams, which take a while to
 * load and report what goes wrong when nobody listens any more. It waits for a reader that is slow.
 * @param closed called once when the reader is gone; what is written after that is dropped
 * @returns the function that writes; it throws a `UsageError` where nothing can be written, as on a full disk
 */
export function descriptorWriter(descriptor: 1 | 2, closed: () => void): (text: string) => void {
  let isClosed = false;
  return (text) => {
    const bytes = Buffer.from(text);
    let written = 0;
    let wait = SHORTEST_WAIT;
    while (!isClosed && written < bytes.length) {
      try {
        written += writeSync(descriptor, bytes, written);
        wait = SHORTEST_WAIT;
      } catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        if (code === "EAGAIN") {
          sleep(wait);
          wait = Math.min(2 * wait, LONGEST_WAIT);
        } else if (code === "EPIPE") {
          isClosed = true;
          closed();
        } else throw new UsageError(`The output cannot be written (${code}).`);
      }
    }
  };
}

/** A thread of Node leaves pipes in a mode where writing does not wait by itself. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
