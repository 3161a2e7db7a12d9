import type { FixContext, Found, Renaming } from "./change.ts";

/** The mark that is a part of no web address, and the one that is best for names of files. */
const FROM = "#";
const TO = "$";

/** Names the files of variants, schemas and examples, `TYPE$VARIANT`, where the profile takes both marks. */
export function variantNames({ model, project }: FixContext): Found {
  const { variantMarks = [] } = project.profile.events ?? {};
  if (![FROM, TO].every((mark) => variantMarks.includes(mark))) return { renamings: [] };
  const files = model.events
    .filter(({ variant }) => variant !== undefined)
    .flatMap(({ location, examples }) => [location.file, ...examples.map((each) => each.location.file)]);
  const renamings = [...new Set(files)].flatMap((from): Renaming[] => {
    const at = from.lastIndexOf("/") + 1;
    const name = from.slice(at);
    return name.includes(FROM) ? [{ from, to: from.slice(0, at) + name.replace(FROM, TO) }] : [];
  });
  return { renamings };
}
