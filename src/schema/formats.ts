import { entriesOf, type Value, valueAt } from "../source/value.ts";

/** What readers see of a string format that a project names, and the address at which it is described. */
export interface NamedFormat {
  readonly title: string;
  readonly url?: string;
}

export type NamedFormats = ReadonlyMap<string, NamedFormat>;

/** The formats of a data file, each under its name with `title` and `url`; those without a title are left out. */
export function namedFormats(value: Value | undefined): NamedFormats {
  return new Map(
    entriesOf(value).flatMap(([name, format]): [string, NamedFormat][] => {
      const [title, url] = [valueAt(format, "title"), valueAt(format, "url")];
      if (typeof title !== "string" || title === "") return [];
      return [[name, { title, ...(typeof url === "string" && url !== "" && { url }) }]];
    }),
  );
}
