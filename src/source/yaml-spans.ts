import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import {
  type Decoded,
  decodeBlock,
  decodePlain,
  decodeQuoted,
  decodeSingleQuoted,
  decodeVerbatim,
} from "./decoded.ts";
import type { Span } from "./source.ts";

/**
 * Where the value of an event stands: for a scalar its text with its quotes, of a block scalar from the first character
 * to the last; for a collection only where it begins. What has no text stands where the text before it ended, at `lastEnd`.
 */
export function eventSpan(event: Event, text: string, lastEnd: number): Span {
  switch (event.type) {
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return { start: event.start, end: event.start + 1 };
    case EVENT_ID.ALIAS:
      return { start: event.anchorStart - 1, end: event.anchorEnd };
    case EVENT_ID.SCALAR:
      return event.valueStart < 0 ? emptySpan(event, lastEnd) : scalarSpan(event, text);
    default:
      return { start: lastEnd, end: lastEnd };
  }
}

/** A scalar without text stands behind its tag and anchor, if it has any. */
function emptySpan({ anchorEnd, tagEnd }: ScalarEvent, lastEnd: number): Span {
  const end = Math.max(lastEnd, anchorEnd, tagEnd);
  return { start: end, end };
}

function scalarSpan({ style, valueStart, valueEnd }: ScalarEvent, text: string): Span {
  if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
    return { start: valueStart - 1, end: valueEnd + 1 };
  const block = text.slice(valueStart, valueEnd);
  const blank = block.length - block.trimStart().length;
  return blank === block.length
    ? { start: valueStart, end: valueStart }
    : { start: valueStart + blank, end: valueStart + block.trimEnd().length };
}

/** How the characters of a scalar's value lie in the text. */
export function decodeScalar(event: ScalarEvent, text: string): Decoded {
  const { style, valueStart, valueEnd, indent, fast } = event;
  if (fast) return decodeVerbatim(valueStart, valueEnd);
  switch (style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
      return decodeSingleQuoted(text, valueStart, valueEnd);
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return decodeQuoted(text, valueStart, valueEnd);
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK:
      return decodeBlock(
        text,
        valueStart,
        valueEnd,
        Math.max(0, indent),
        style === SCALAR_STYLE.FOLDED_BLOCK,
      );
    default:
      return decodePlain(text, valueStart, valueEnd);
  }
}

/** Whether a key is `<<`, which takes in the entries of another mapping. */
export function isMergeKey(
  { style, valueStart, valueEnd, tagStart, tagEnd }: ScalarEvent,
  text: string,
): boolean {
  if (tagStart >= 0) return text.slice(tagStart, tagEnd) === "!!merge";
  return style === SCALAR_STYLE.PLAIN && text.slice(valueStart, valueEnd) === "<<";
}

/** The name after `&` that an event's value bears. */
export function anchorOf(event: Event, text: string): string | undefined {
  if (!("anchorStart" in event) || event.anchorStart < 0) return undefined;
  return text.slice(event.anchorStart, event.anchorEnd);
}
