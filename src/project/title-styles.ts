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
 * for two levels; in both cases the list as a whole falls back to the default.
 */
export function readTitleStyles(context: Context): TitleStyles {
  const root = context.source.value;
  const taken = new Map<string, Location | undefined>();
  const accept = (value: Value, location: Location): string[] => {
    if (typeof value !== "string") return [];
    const isCharacter = titleCharacter.test(value);
    if (isCharacter && !taken.has(value)) {
      taken.set(value, location);
      return [value];
    }
    const first = taken.get(value);
    const related = first === undefined ? [] : [{ message: "it stands for a level here", location: first }];
    const fault = isCharacter ? "repeated" : "character";
    context.report(finding("title-style", { style: value, fault }, location, related));
    return [];
  };

  const written = itemsOf(valueAt(root, "title_styles"));
  const accepted = written.flatMap((value, index) =>
    accept(value, placeIn(context, pointerTo("/title_styles", index))),
  );
  const isSound = written.length > 0 && accepted.length === written.length;
  const levels = isSound ? accepted : levelsForm.default;

  const relative = valueAt(root, "relative_title_styles");
  const readRelative = (key: keyof typeof relativeForm.properties): string => {
    const value = valueAt(relative, key);
    const fallback = relativeForm.properties[key].default;
    if (value === undefined) return fallback;
    return accept(value, placeIn(context, pointerTo("/relative_title_styles", key)))[0] ?? fallback;
  };
  return {
    levels,
    subtitle: readRelative("subtitle"),
    sametitle: readRelative("sametitle"),
    supertitle: readRelative("supertitle"),
  };
}
