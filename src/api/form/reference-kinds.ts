import type { Place } from "../../schema/reader.ts";
import { pointerSteps } from "../../source/pointer.ts";

/** Where a language keeps what others refer to: the kind of what is in each place, by the pointer to it. */
export type Sections = ReadonlyMap<string, string>;

/** A reference to a part of another kind than the one that is expected. */
export interface OtherKind {
  actual: string;
  /** What to refer to, or from where. */
  advice: string;
}

/** How a schema is referred to from where something else is expected that has one, by the kind of that. */
export type SchemaAdvice = Readonly<Record<string, string>>;

/** Finds that what a `$ref` leads to is kept among parts of another kind than the one that is expected. */
export function otherKind(
  sections: Sections,
  ofSchemas: SchemaAdvice,
  expected: string,
  target: Place,
): OtherKind | undefined {
  const section = pointerSteps(target.pointer).slice(0, -1).join("/");
  const actual = sections.get(section);
  const home = [...sections].find(([, kind]) => kind === expected)?.[0];
  if (actual === undefined || home === undefined || actual === expected) return undefined;
  const advice = (actual === "schema" ? ofSchemas[expected] : undefined) ?? `refer to one in '#/${home}'`;
  return { actual, advice };
}
