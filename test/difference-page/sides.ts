import { type Comparison, compareSides } from "../../src/compare/compare-sides.ts";
import { readSide } from "../../src/compare/read-side.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

/** Compares two states of a project whose one target has the chapter `a.rst`. */
export function compareChapters(before: string, after: string): Promise<Comparison> {
  const [one, other] = [before, after].map((text) => {
    const read = readSide(
      "a",
      memoryFiles({
        "targets.yaml": "targets: { main: { files: [a.rst] } }\n",
        "specification/a.rst": text,
      }),
    );
    if ("unreadable" in read) throw new Error(read.unreadable);
    return read;
  });
  if (!one || !other) throw new Error("no sides");
  return compareSides(one, other);
}
