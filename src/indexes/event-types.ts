import type { EventType, Model } from "../model/types.ts";
import { compareText } from "./order.ts";
import type { ShownLines } from "./shown-lines.ts";
import type { EventTypeEntry } from "./types.ts";

/** The event types that a document shows, by name, with those of their variants that it shows. */
export function indexEventTypes({ events }: Model, lines: ShownLines): EventTypeEntry[] {
  const byType = new Map<string, EventType[]>();
  for (const event of events) {
    if (lines(event.location).length === 0) continue;
    const known = byType.get(event.type);
    if (known) known.push(event);
    else byType.set(event.type, [event]);
  }
  const entries = [...byType].map(([type, forms]): EventTypeEntry => {
    const whole = forms.find(({ variant }) => variant === undefined);
    const { kind } = whole ?? forms[0] ?? {};
    const variants = forms.flatMap(({ variant, location }) =>
      variant === undefined ? [] : { variant, lines: lines(location) },
    );
    variants.sort((a, b) => compareText(a.variant, b.variant));
    return { type, ...(kind !== undefined && { kind }), lines: whole ? lines(whole.location) : [], variants };
  });
  return entries.sort((a, b) => compareText(a.type, b.type));
}
