import type { Found, Renaming } from "./change.ts";
import type { FixContext } from "./fixes.ts";

/** Names the files of variants, schemas and examples, `TYPE$VARIANT`. */
export function variantNames({ model }: FixContext): Found {
  const files = model.events
    .filter(({ variant }) => variant !== undefined)
    .flatMap(({ location, examples }) => [location.file, ...examples.map((each) => each.location.file)]);
  const renamings = [...new Set(files)].flatMap((from): Renaming[] => {
    const at = from.lastIndexOf("/") + 1;
    const name = from.slice(at);
    return name.includes("#") ? [{ from, to: from.slice(0, at) + name.replace("#", "$") }] : [];
  });
  return { renamings };
}
