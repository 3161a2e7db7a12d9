import type { Progress } from "../../progress.ts";
import type { Console } from "../console.ts";

/** Milliseconds: shorter work shows nothing. */
const PATIENCE = 1000;
/** Milliseconds from one line to the next. */
const PAUSE = 100;

/**
 * Shows on a terminal how far a run has come, in one line that the next thing printed takes away. Shows nothing elsewhere.
 * @param now milliseconds, from any beginning
 */
export function showProgress(
  { status }: Pick<Console, "status">,
  now = () => performance.now(),
): Progress | undefined {
  if (status === undefined) return undefined;
  let next = now() + PATIENCE;
  return (step, done, all) => {
    if (now() < next) return;
    next = now() + PAUSE;
    const number = (count: number) => count.toLocaleString("en-US");
    status(`${step}: ${number(done)}${all === undefined ? "" : ` of ${number(all)}`}`);
  };
}
