/** How an event is called. */
export interface EventName {
  /** The type, and where there is one the variant behind a `#`. */
  name: string;
  type: string;
  variant?: string;
}

/**
 * Reads the name of a file, without its ending: up to the first mark it is the event's type, behind that the variant.
 * @param marks those of the profile
 */
export function eventNameIn(base: string, marks: readonly string[]): EventName {
  const found = marks.filter((mark) => base.includes(mark));
  const [mark] = found.toSorted((one, other) => base.indexOf(one) - base.indexOf(other));
  if (mark === undefined) return { name: base, type: base };
  const type = base.slice(0, base.indexOf(mark));
  const variant = base.slice(type.length + mark.length);
  return { name: `${type}#${variant}`, type, variant };
}
