import { EVENT_ID, getScalarValue, type ScalarEvent } from "js-yaml";
import type { Decoded } from "./decoded.ts";
import type { Place } from "./place.ts";
import type { Span } from "./source.ts";
import { readYamlEvents, type YamlError, type YamlEvents } from "./yaml-events.ts";
import { anchorOf, decodeScalar, eventSpan, isMergeKey } from "./yaml-spans.ts";

interface Frame {
  place: Place;
  children: Map<string, Place>;
  flow: boolean;
  anchor: string | undefined;
  mapping: boolean;
  key: { name: string; span: Span; merge: boolean } | undefined;
}

/** Where the values of a YAML text stand; of a text that is no YAML only the whole. Its events are read if not given. */
export function yamlPlaces(text: string, read: YamlEvents | YamlError = readYamlEvents(text)): Place {
  const whole: Place = { start: 0, end: text.length };
  return "reason" in read ? whole : placesOf(read, whole);
}

function placesOf({ events, text, original }: YamlEvents, whole: Place): Place {
  const frames: Frame[] = [];
  const anchors = new Map<string, { place: Place; scalar?: ScalarEvent }>();
  let root: Place | undefined;
  let lastEnd = 0;
  const inFile = ({ start, end }: Span): Span => ({ start: original(start), end: original(end) });

  /** Whether what comes next is the key of an entry. */
  const isKeyNext = () => {
    const parent = frames.at(-1);
    return parent?.mapping === true && parent.key === undefined;
  };
  /** `scalar` is the text that the place, or what an alias stands for, consists of. */
  const add = (place: Place, scalar?: ScalarEvent, merge = false) => {
    const parent = frames.at(-1);
    if (parent === undefined) {
      root ??= place;
      return;
    }
    const { children, key } = parent;
    if (!parent.mapping) {
      children.set(String(children.size), place);
    } else if (key === undefined) {
      parent.key = { name: scalar ? getScalarValue(text, scalar) : "", span: place, merge };
    } else {
      parent.key = undefined;
      if (key.merge) mergeInto(children, place);
      else children.set(key.name, atKey(place, key.span));
    }
  };

  for (const event of events) {
    const span = eventSpan(event, text, lastEnd);
    lastEnd = Math.max(lastEnd, span.end);
    switch (event.type) {
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const children = new Map<string, Place>();
        const begin = text[event.start];
        frames.push({
          place: { start: original(span.start), end: original(span.end), children },
          children,
          flow: begin === "[" || begin === "{",
          anchor: anchorOf(event, text),
          mapping: event.type === EVENT_ID.MAPPING,
          key: undefined,
        });
        break;
      }
      case EVENT_ID.SCALAR: {
        const place: Place = { start: original(span.start), end: original(span.end) };
        const anchor = anchorOf(event, text);
        const isKey = isKeyNext();
        // What a key holds is looked up only where an alias makes a value of it.
        if (!isKey || anchor !== undefined) place.decoded = decodedInFile(event, text, inFile);
        if (anchor !== undefined) anchors.set(anchor, { place: { ...place }, scalar: event });
        add(place, event, isKey && isMergeKey(event, text));
        break;
      }
      case EVENT_ID.ALIAS: {
        const anchor = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
        add({ ...anchor?.place, ...inFile(span) }, anchor?.scalar);
        break;
      }
      case EVENT_ID.POP: {
        const frame = frames.pop();
        if (frame === undefined) break;
        const { place, anchor } = frame;
        if (frame.flow) lastEnd = closingEnd(text, lastEnd);
        place.end = original(lastEnd);
        if (anchor !== undefined) anchors.set(anchor, { place: { ...place } });
        add(place);
      }
    }
  }
  return root ?? whole;
}

/** The entries that `<<` takes in, unless the mapping has its own. */
function mergeInto(children: Map<string, Place>, source: Place): void {
  const sources = source.children === undefined ? [] : [...source.children];
  const several =
    sources.length > 0 && sources.every(([name, place]) => /^\d+$/.test(name) && place.key === undefined);
  for (const [name, place] of sources) {
    if (several) mergeInto(children, place);
    else if (!children.has(name)) children.set(name, place);
  }
}

/** The place of a value with its key; a value without text stands there, too. */
function atKey(place: Place, { start, end }: Span): Place {
  place.key = { start, end };
  return place.start === place.end && place.children === undefined ? { ...place, start, end } : place;
}

function decodedInFile(event: ScalarEvent, text: string, inFile: (span: Span) => Span): () => Decoded {
  return () => {
    const decoded = decodeScalar(event, text);
    return { span: (start, end) => inFile(decoded.span(start, end)) };
  };
}

/** The end of the bracket that closes a flow collection whose last value ends at `from`. */
function closingEnd(text: string, from: number): number {
  const rest = /(?:[\s,:?]|#[^\r\n]*[\r\n])*[\]}]/y;
  rest.lastIndex = from;
  return rest.test(text) ? rest.lastIndex : from;
}
