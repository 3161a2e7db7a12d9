import { EVENT_ID, getScalarValue, type ScalarEvent } from "js-yaml";
import type { Decoded } from "./decoded.ts";
import type { Place } from "./place.ts";
import type { Span } from "./source.ts";
import { readYamlEvents, type YamlEvents, type YamlFault } from "./yaml-events.ts";
import { anchorOf, decodeScalar, eventSpan, isMergeKey } from "./yaml-spans.ts";

interface Frame {
  place: Place;
  flow: boolean;
  anchor: string | undefined;
  mapping: boolean;
  key?: { name: string; span: Span; merge: boolean };
  count: number;
}

/** Where the values of a YAML text stand; of a text that is no YAML only the whole. Its events are read if not given. */
export function yamlPlaces(text: string, read: YamlEvents | YamlFault = readYamlEvents(text)): Place {
  const whole: Place = { start: 0, end: text.length };
  return "reason" in read ? whole : placesOf(read, whole);
}

function placesOf({ events, text, original }: YamlEvents, whole: Place): Place {
  const frames: Frame[] = [];
  const anchors = new Map<string, { place: Place; name: string }>();
  let root: Place | undefined;
  let lastEnd = 0;
  const inFile = ({ start, end }: Span): Span => ({ start: original(start), end: original(end) });

  const add = (place: Place, name: string, merge: boolean) => {
    const parent = frames.at(-1);
    if (parent === undefined) {
      root ??= place;
    } else if (!parent.mapping) {
      parent.place.children?.set(String(parent.count++), place);
    } else if (parent.key === undefined) {
      parent.key = { name, span: { start: place.start, end: place.end }, merge };
    } else {
      const { key } = parent;
      delete parent.key;
      if (key.merge) mergeInto(parent.place, place);
      else parent.place.children?.set(key.name, { ...withText(place, key.span), key: key.span });
    }
  };

  for (const event of events) {
    const span = eventSpan(event, text, lastEnd);
    lastEnd = Math.max(lastEnd, span.end);
    switch (event.type) {
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        frames.push({
          place: { ...inFile(span), children: new Map() },
          flow: /[[{]/.test(text[event.start] ?? ""),
          anchor: anchorOf(event, text),
          mapping: event.type === EVENT_ID.MAPPING,
          count: 0,
        });
        break;
      case EVENT_ID.SCALAR: {
        const place: Place = { ...inFile(span), decoded: decodedInFile(event, text, inFile) };
        const name = getScalarValue(text, event);
        const anchor = anchorOf(event, text);
        if (anchor !== undefined) anchors.set(anchor, { place, name });
        add(place, name, isMergeKey(event, text));
        break;
      }
      case EVENT_ID.ALIAS: {
        const anchor = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
        add({ ...anchor?.place, ...inFile(span) }, anchor?.name ?? "", false);
        break;
      }
      case EVENT_ID.POP: {
        const frame = frames.pop();
        if (frame === undefined) break;
        if (frame.flow) lastEnd = closingEnd(text, lastEnd);
        frame.place.end = original(lastEnd);
        if (frame.anchor !== undefined) anchors.set(frame.anchor, { place: frame.place, name: "" });
        add(frame.place, "", false);
      }
    }
  }
  return root ?? whole;
}

/** The entries that `<<` takes in, unless the mapping has its own. */
function mergeInto(target: Place, source: Place): void {
  const sources = source.children === undefined ? [] : [...source.children];
  const several =
    sources.length > 0 && sources.every(([name, place]) => /^\d+$/.test(name) && place.key === undefined);
  for (const [name, place] of sources) {
    if (several) mergeInto(target, place);
    else if (target.children?.has(name) === false) target.children.set(name, place);
  }
}

/** A value without text stands at its key. */
function withText(place: Place, key: Span): Place {
  return place.start === place.end && place.children === undefined ? { ...place, ...key } : place;
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
