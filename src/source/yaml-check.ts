import {
  type AliasEvent,
  EVENT_ID,
  type Event,
  getScalarValue,
  SCALAR_STYLE,
  type ScalarEvent,
} from "js-yaml";
import { type Finding, finding } from "../diagnostics/finding.ts";
import { limits } from "../limits.ts";
import type { ParseContext } from "./parse-context.ts";
import type { Span } from "./source.ts";
import type { YamlEvents } from "./yaml-events.ts";
import { yamlNumber } from "./yaml-number.ts";
import { anchorOf, eventSpan, isMergeKey } from "./yaml-spans.ts";

interface Node {
  /** How many values it holds, itself and those behind aliases included. */
  size: number;
  /** How many levels it has. */
  depth: number;
}

/** What an alias stands for whose anchor does not exist. */
const unknown: Node = { size: 1, depth: 1 };

interface Anchor extends Node {
  /** Still being read: an alias to it would contain itself. */
  open: boolean;
  scalar?: ScalarEvent;
}

interface Frame extends Node {
  kind: "document" | "sequence" | "mapping";
  anchor?: Anchor;
  keys: Map<string, Span>;
  atKey: boolean;
  entries: number;
}

/**
 * Reports what js-yaml lets pass or would only report the first of: duplicate keys, keys that are no scalars, aliases
 * that contain themselves or stand for too much, lists and mappings with too many entries, numbers that JSON has none for, a second document. Gives the events to make the value from, in which
 * every key is text, or nothing where there can be no value.
 */
export function checkYaml(
  { events, text, original }: YamlEvents,
  { report, at, mostEntries = Number.POSITIVE_INFINITY }: ParseContext,
): Event[] | undefined {
  const checked: Event[] = [];
  const anchors = new Map<string, Anchor>();
  const frames: Frame[] = [];
  let documents = 0;
  let expanded = 0;
  let lastEnd = 0;
  let failed = false;
  let isTooDeep = false;
  const place = ({ start, end }: Span) => at(original(start), original(end));
  const fail = (error: Finding) => {
    failed = true;
    report(error);
  };

  const key = (frame: Frame, event: ScalarEvent | undefined, span: Span) => {
    if (event === undefined) fail(finding("yaml-key-not-scalar", {}, place(span)));
    else if (!isMergeKey(event, text)) {
      const name = getScalarValue(text, event);
      const first = frame.keys.get(name);
      if (first === undefined) frame.keys.set(name, span);
      else {
        const related = [{ message: "It stands here first", location: place(first) }];
        report(finding("duplicate-key", { key: name }, place(span), related));
      }
    }
  };
  const complete = (node: Node, event: ScalarEvent | undefined, span: Span) => {
    const parent = frames.at(-1);
    if (parent === undefined) return;
    parent.size += node.size;
    parent.depth = Math.max(parent.depth, node.depth + 1);
    if (parent.kind !== "mapping") return;
    if (parent.atKey && node !== unknown) key(parent, event, span);
    parent.atKey = !parent.atKey;
  };
  const open = (kind: Frame["kind"], event: Event) => {
    const anchor = anchorOf(event, text);
    const frame: Frame = { kind, size: 1, depth: 1, keys: new Map(), atKey: true, entries: 0 };
    if (anchor !== undefined) {
      frame.anchor = { open: true, size: 0, depth: 0 };
      anchors.set(anchor, frame.anchor);
    }
    frames.push(frame);
  };
  const atKey = () => frames.at(-1)?.kind === "mapping" && frames.at(-1)?.atKey === true;
  const alias = (event: AliasEvent, span: Span) => {
    const name = text.slice(event.anchorStart, event.anchorEnd);
    const anchor = anchors.get(name);
    if (anchor === undefined) {
      fail(
        finding(
          "yaml-syntax",
          {
            reason: `nothing before this is named '&${name}'; a text that begins with '*' must be in quotes`,
          },
          place(span),
        ),
      );
    } else if (anchor.open) {
      fail(finding("yaml-alias-circle", { name }, place(span)));
    } else if (frames.length - 1 + anchor.depth > limits.sourceDepth.most) {
      // What holds an alias that is too deep is so as well.
      if (!isTooDeep) fail(finding("nesting-too-deep", { limit: limits.sourceDepth.most }, place(span)));
      isTooDeep = true;
    } else if (expanded <= limits.aliasValues.most && expanded + anchor.size > limits.aliasValues.most) {
      fail(finding("yaml-alias-expansion", { name, limit: limits.aliasValues.most }, place(span)));
    }
    expanded += anchor?.size ?? 0;
    checked.push(anchor?.scalar !== undefined && atKey() ? asText(anchor.scalar, text) : event);
    complete(anchor ?? unknown, anchor?.scalar, span);
  };

  for (const event of events) {
    const span = eventSpan(event, text, lastEnd);
    if (span.end > lastEnd) lastEnd = span.end;
    if (event.type !== EVENT_ID.POP && countEntry(frames.at(-1)) > mostEntries) {
      report(finding("too-many-entries", { limit: mostEntries }, place(span)));
      return undefined;
    }
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (++documents === 2) {
          const marker = Math.max(0, text.slice(lastEnd).search(/^---/m)) + lastEnd;
          fail(finding("yaml-several-documents", {}, place({ start: marker, end: marker + 3 })));
        }
        anchors.clear();
        open("document", event);
        checked.push(event);
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        if (atKey()) fail(finding("yaml-key-not-scalar", {}, place(span)));
        open(event.type === EVENT_ID.SEQUENCE ? "sequence" : "mapping", event);
        checked.push(event);
        break;
      case EVENT_ID.SCALAR: {
        const anchor = anchorOf(event, text);
        const node = { size: 1, depth: 1 };
        if (anchor !== undefined) anchors.set(anchor, { ...node, open: false, scalar: event });
        if (!atKey() && isNotFinite(event, text))
          report(finding("number-not-finite", { written: getScalarValue(text, event) }, place(span)));
        checked.push(atKey() && !isMergeKey(event, text) ? asText(event, text) : event);
        complete(node, event, span);
        break;
      }
      case EVENT_ID.ALIAS:
        alias(event, span);
        break;
      case EVENT_ID.POP: {
        checked.push(event);
        const frame = frames.pop();
        if (frame === undefined) break;
        if (frame.anchor !== undefined)
          Object.assign(frame.anchor, { open: false, size: frame.size, depth: frame.depth });
        const parent = frames.at(-1);
        if (parent?.kind === "mapping" && parent.atKey) parent.atKey = false;
        else complete(frame, undefined, span);
      }
    }
  }
  return failed ? undefined : checked;
}

/** Counts what begins as an entry of what holds it, and gives how many those are by now. */
function countEntry(frame: Frame | undefined): number {
  if (frame === undefined || frame.kind === "document" || (frame.kind === "mapping" && !frame.atKey))
    return 0;
  return ++frame.entries;
}

/** Whether a scalar is one of the numbers that YAML has and JSON has not: `.inf`, `-.inf`, `.nan`. */
function isNotFinite(event: ScalarEvent, text: string): boolean {
  if (event.style !== SCALAR_STYLE.PLAIN) return false;
  if (event.tagStart >= 0 && text.slice(event.tagStart, event.tagEnd) !== "!!float") return false;
  const number = yamlNumber(getScalarValue(text, event));
  return typeof number === "number" && !Number.isFinite(number);
}

/** The same scalar, read as text whatever it looks like. What has a quotation mark in it is text, and means another in quotes. */
function asText(event: ScalarEvent, source: string): ScalarEvent {
  const text = { ...event, tagStart: -1, tagEnd: -1 };
  const isQuotable =
    event.style === SCALAR_STYLE.PLAIN && !source.slice(event.valueStart, event.valueEnd).includes("'");
  return isQuotable ? { ...text, style: SCALAR_STYLE.SINGLE_QUOTED } : text;
}
