import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from "js-yaml";

/**
 * Whether the events are those of plain data, as in nearly every file: one document without anchors, aliases, tags,
 * merge keys and keys that are no scalars. Makes every key of plain data text, whatever it looks like, by marking it as
 * quoted; events that are not plain may have been changed in part.
 */
export function makePlain(events: Event[], text: string): boolean {
  /** What each open collection awaits: a mapping's key, its value, or neither in a document or a sequence. */
  const open: ("key" | "value" | "item")[] = [];
  let documents = 0;
  const took = () => {
    const last = open.length - 1;
    if (open[last] === "value") open[last] = "key";
  };
  for (const event of events) {
    const awaited = open[open.length - 1];
    switch (event.type) {
      case EVENT_ID.ALIAS:
        return false;
      case EVENT_ID.DOCUMENT:
        if (++documents > 1) return false;
        open.push("item");
        break;
      case EVENT_ID.SCALAR:
        if (event.anchorStart >= 0 || event.tagStart >= 0) return false;
        if (awaited === "key") {
          if (!makeText(event, text)) return false;
          open[open.length - 1] = "value";
        } else took();
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        if (event.anchorStart >= 0 || event.tagStart >= 0 || awaited === "key") return false;
        open.push(event.type === EVENT_ID.MAPPING ? "key" : "item");
        break;
      case EVENT_ID.POP:
        open.pop();
        took();
    }
  }
  return true;
}

/** Marks a key as quoted, so that `404` stays the text that it is; gives false for a merge key, which is none. */
function makeText(key: ScalarEvent, text: string): boolean {
  if (key.style !== SCALAR_STYLE.PLAIN) return true;
  if (key.valueEnd - key.valueStart === 2 && text.startsWith("<<", key.valueStart)) return false;
  if (key.fast || key.valueStart < 0) key.style = SCALAR_STYLE.SINGLE_QUOTED;
  return true;
}
