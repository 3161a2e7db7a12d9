import type { Location, Position } from "../diagnostics/location.ts";
import { type Pointer, pointerTo } from "./pointer.ts";
import type { Source } from "./source.ts";
import { entriesOf, itemsOf, type Value } from "./value.ts";

/**
 * The pointer of the innermost value that a line belongs to, its key included; of several in one line, that of what holds them.
 * @param line 1-based
 */
export function pointerAtLine(
  { file, value }: Source,
  line: number,
  position: (location: Location) => Position,
): Pointer {
  const holds = (pointer: Pointer, at: "key" | "value") => {
    const begin = position({ file, pointer, at: "key" }).line;
    return at === "key" ? begin : position({ file, pointer }).endLine;
  };
  let here: { pointer: Pointer; value: Value } = { pointer: "", value };
  for (;;) {
    const { pointer: around, value: outer } = here;
    const parts = [
      ...entriesOf(outer).map(([key, each]) => ({ pointer: pointerTo(around, key), value: each })),
      ...itemsOf(outer).map((each, index) => ({ pointer: pointerTo(around, index), value: each })),
    ];
    const inside = parts.filter(
      ({ pointer }) => holds(pointer, "key") <= line && line <= holds(pointer, "value"),
    );
    const [only] = inside;
    if (only === undefined || inside.length > 1) return around;
    here = only;
  }
}
