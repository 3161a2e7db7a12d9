import { lastStep, parentPointer, pointerTo } from "../source/pointer.ts";
import type { Source } from "../source/source.ts";
import { entriesOf, valueAtPointer } from "../source/value.ts";
import type { Change, FixContext, Found, Left } from "./change.ts";

/** Takes the blanks around each path away, and those that stand twice in it. */
export function pathBlanks({ model, sources }: FixContext): Found {
  const changes: Change[] = [];
  const left: Left[] = [];
  for (const { file } of model.apis) {
    const source = sources.load(file);
    const paths = source && entriesOf(valueAtPointer(source.value, "/paths"));
    const known = new Set(paths?.map(([path]) => path));
    for (const [path] of paths ?? []) {
      const wanted = path.trim().replace(/\s+/g, " ");
      if (source === undefined || wanted === path) continue;
      const pointer = pointerTo("/paths", path);
      if (known.has(wanted))
        left.push({
          location: { file, pointer, at: "key" },
          reason: `'${wanted}' is there already: join the two by hand`,
        });
      else changes.push(...renamed(source, pointer, wanted));
    }
  }
  return { changes, left };
}

/** A key under another name, written as it was: in its quotes, if it has any. */
function renamed(source: Source, pointer: string, wanted: string): Change[] {
  const { start, end } = source.locate(pointer, "key");
  const written = source.text.slice(start, end);
  const key = lastStep(pointer) ?? "";
  const value = valueAtPointer(source.value, pointer);
  if (!written.includes(key) || value === undefined) return [];
  const expected = { pointer: pointerTo(parentPointer(pointer) ?? "", wanted), value };
  return [{ file: source.file, start, end, text: written.replace(key, () => wanted), expected }];
}
