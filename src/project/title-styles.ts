import { finding } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { pointerTo } from "../source/pointer.ts";
import { itemsOf, type Value, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import type { TitleStyles } from "./project.ts";
import schema from "./targets.schema.json" with { type: "json" };

const { title_styles: levelsForm, relative_title_styles: relativeForm } = schema.properties;
const titleCharacter = new RegExp(levelsForm.items.pattern);

/**
 * Reads how titles are underlined. Reports a style that is no title character of reStructuredText and one that stands
 * for two levels, defaults included. An invalid list of levels, and an invalid relative style, give way to the default.
 */
export function readTitleStyles(context: Context): TitleStyles {
  const root = context.source.value;
  const taken = new Map<string, Location | undefined>();
  const refuse = (style: string, problem: "character" | "repeated", location: Location, first?: Location) => {
    const related = first === undefined ? [] : [{ message: "it stands for a level here", location: first }];
    context.report(finding("title-style", { style, problem }, location, related));
  };
  const accept = (value: Value, location: Location): string[] => {
    if (typeof value !== "string") return [];
    if (!titleCharacter.test(value)) refuse(value, "character", location);
    else if (taken.has(value)) refuse(value, "repeated", location, taken.get(value));
    else {
      taken.set(value, location);
      return [value];
    }
    return [];
  };

  const written = itemsOf(valueAt(root, "title_styles"));
  const accepted = written.flatMap((value, index) =>
    accept(value, placeIn(context, pointerTo("/title_styles", index))),
  );
  const isSound = written.length > 0 && accepted.length === written.length;
  const levels = isSound ? accepted : levelsForm.default;
  if (written.length === 0) for (const style of levels) taken.set(style, undefined);

  const relative = valueAt(root, "relative_title_styles");
  const readRelative = (key: keyof typeof relativeForm.properties): string => {
    const value = valueAt(relative, key);
    const fallback = relativeForm.properties[key].default;
    if (value !== undefined)
      return accept(value, placeIn(context, pointerTo("/relative_title_styles", key)))[0] ?? fallback;
    const clash = taken.get(fallback);
    if (clash !== undefined) refuse(fallback, "repeated", clash);
    else taken.set(fallback, undefined);
    return fallback;
  };
  return {
    levels,
    subtitle: readRelative("subtitle"),
    sametitle: readRelative("sametitle"),
    supertitle: readRelative("supertitle"),
  };
}

/** Characters that titles of reStructuredText may have, and that projects hardly ever use for them. */
const SPARE = ["!", "$", "%", "&", "(", ")"];

/**
 * The character of titles two levels below the one before, which templates write for what is in their own subsections. It is none of
 * those that the project has, and chapters do not know it.
 */
export function deeperStyle({ levels, subtitle, sametitle, supertitle }: TitleStyles): string {
  const taken = [...levels, subtitle, sametitle, supertitle];
  return SPARE.find((character) => !taken.includes(character)) ?? subtitle;
}
