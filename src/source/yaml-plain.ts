import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import { isMergeKey } from "./yaml-spans.ts";

/**
 * Looks whether the events are those of plain data, as in nearly every file: one document without anchors, aliases, tags,
 * merge keys and keys that are no scalars. Every key of plain data is text, whatever it looks like: those that js-yaml
 * would not take for text are given, for it to be told so. Gives `undefined` where the data is not plain.
 */
export function keysOfPlain(events: Event[], text: string): ScalarEvent[] | undefined {
  /** What each open collection awaits: a mapping's key, its value, or neither in a document or a sequence. */
  const open: ("key" | "value" | "item")[] = [];
  const keys: ScalarEvent[] = [];
  let documents = 0;
  const took = () => {
    const last = open.length - 1;
    if (open[last] === "value") open[last] = "key";
  };
  for (const event of events) {
    const awaited = open[open.length - 1];
    switch (event.type) {
      case EVENT_ID.ALIAS:
        return undefined;
      case EVENT_ID.DOCUMENT:
        if (++documents > 1) return undefined;
        open.push("item");
        break;
      case EVENT_ID.SCALAR:
        if (event.anchorStart >= 0 || event.tagStart >= 0) return undefined;
        if (awaited === "key") {
          if (isMergeKey(event, text)) return undefined;
          if (isNoText(event)) keys.push(event);
          open[open.length - 1] = "value";
        } else took();
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        if (event.anchorStart >= 0 || event.tagStart >= 0 || awaited === "key") return undefined;
        open.push(event.type === EVENT_ID.MAPPING ? "key" : "item");
        break;
      case EVENT_ID.POP:
        open.pop();
        took();
    }
  }
  return keys;
}

/** Whether js-yaml would look for what an unquoted key means, such as `404`. */
function isNoText({ style, fast, valueStart }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.PLAIN && (fast || valueStart < 0);
}
