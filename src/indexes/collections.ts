import type { Model } from "../model/types.ts";
import { compareText } from "./order.ts";
import type { ShownLines } from "./shown-lines.ts";
import type { CollectionEntry } from "./types.ts";

/** The collections that a document shows schemas of, each with those schemas by name. */
export function indexCollections({ collections }: Model, lines: ShownLines): CollectionEntry[] {
  return collections.flatMap(({ title, schemas }, index) => {
    const shown = schemas.flatMap(({ name, location }) => {
      const found = lines(location);
      return found.length === 0 ? [] : { name, lines: found };
    });
    shown.sort((a, b) => compareText(a.name, b.name));
    return shown.length === 0 ? [] : { number: index + 1, title, schemas: shown };
  });
}
