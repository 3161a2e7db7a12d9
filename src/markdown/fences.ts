import type { Code } from "mdast";
import { pointAt, positionOf } from "./places.ts";
import type { Reading } from "./reading.ts";

/** Reports a code block whose fence is never closed: it goes on to the end of all that it is in. */
export function reportOpenFence(node: Code, { text, problems }: Reading): void {
  const { start, end } = positionOf(node);
  const written = text.slice(start.offset, end.offset);
  const [fence] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
  if (fence === undefined) return;
  const lines = written.split(/\r\n|\r|\n/);
  const inside = node.value === "" ? 0 : node.value.split(/\r\n|\r|\n/).length;
  const last = lines.at(-1)?.trimEnd() ?? "";
  // Between the two fences stand as many lines as the value has; an empty line alone leaves it empty.
  const isClosed = last.endsWith(fence) && lines.length > 1 && (lines.length - 2 === inside || inside === 0);
  if (isClosed) return;
  problems.push({
    code: "markdown-fence",
    arguments: { fence },
    position: { start, end: pointAt(text, start, start.offset + (lines[0]?.length ?? 0)) },
  });
}
