import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  SCALAR_STYLE,
  type ScalarEvent,
} from "js-yaml";
import { maximumDepth } from "./parse-context.ts";
import type { YamlEvents } from "./yaml-events.ts";

/** Longer texts are left to js-yaml: the patterns below need memory for each word that they match. */
const LONGEST = 1_000_000;
/** What may mean something special: other white space, what cannot be printed, a line that parts documents. */
const UNUSUAL = /[^\n -~\u00a0-\ud7ff\ue000-\ufefe]|^(?:---|\.\.\.)/m;

const SPACES = / */y;
const BLANK_LINES = /(?: *(?:#[^\n]*)?\n)*/y;
const LINE_END = / *(?:(?<= )#[^\n]*)?(?:\n|$)/y;
const DASH = /-(?: +|(?=\n|$))/y;
const COLON = /:(?: +|(?=\n|$))/y;
const BLOCK_HEAD = /[|>][+-]? *\n/y;
/** Text without quotes, and a further line of it, each up to what ends it. */
const PLAIN =
  /(?:[^ \n\-?:,[\]{}#&*!|>'"%@`]|-(?=[^ \n]))[^ \n:]*(?:(?::(?=[^ \n])| +(?=[^ \n:#]))[^ \n:]*)*/y;
const MORE_PLAIN = /(?:[^ \n:#]|:(?=[^ \n]))[^ \n:]*(?:(?::(?=[^ \n])| +(?=[^ \n:#]))[^ \n:]*)*/y;
const SINGLE_QUOTED = /'[^'\n]*(?:''[^'\n]*)*'/y;
const DOUBLE_QUOTED = /"[^"\\\n]*(?:\\[0abtnvfre "/\\N_LP][^"\\\n]*)*"/y;
/** In brackets: text without quotes, and what may stand around it. */
const WORD = /\w[\w./-]*/y;
const WHITE_SPACE = /[ \n]*/y;

/** A block collection that has not ended yet. */
interface Open {
  isMapping: boolean;
  /** Where its entries begin in their lines, 0-based. */
  column: number;
  /** Whether its last entry has no value yet. */
  awaits: boolean;
}

/**
 * The events of a YAML text that is laid out as most are, the very ones that js-yaml gives, in a fraction of the time: block
 * collections of texts and of simple lists in brackets. Gives nothing for any other text, be it YAML or not.
 */
export function readBlocks(text: string): Pick<YamlEvents, "events" | "deficient"> | undefined {
  if (text.length > LONGEST || text.endsWith(" ") || UNUSUAL.test(text)) return undefined;
  const events: Event[] = [
    { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] },
  ];
  const deficient: number[] = [];
  const open: Open[] = [];
  let at = 0;
  /** Moves behind what the pattern matches here, if it does. */
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };

  const addMissing = ({ awaits }: Open) => {
    if (awaits) events.push(scalar(-1, -1, SCALAR_STYLE.PLAIN, false));
  };
  const close = (collection: Open) => {
    addMissing(collection);
    events.push({ type: EVENT_ID.POP });
    open.pop();
  };
  /** Begins an entry; gives false where no collection may have one in this column. */
  const enter = (isMapping: boolean, start: number, column: number): boolean => {
    let last = open.at(-1);
    while (last && (last.column > column || (last.column === column && isMapping && !last.isMapping))) {
      close(last);
      last = open.at(-1);
    }
    if (last?.column === column && last.isMapping === isMapping) {
      addMissing(last);
      last.awaits = true;
      return true;
    }
    const isAllowed = last ? last.awaits && open.length < maximumDepth - 2 : events.length === 1;
    if (!isAllowed) return false;
    if (last) last.awaits = false;
    events.push(collection(isMapping, start, COLLECTION_STYLE.BLOCK));
    open.push({ isMapping, column, awaits: true });
    return true;
  };

  const readText = (plain: RegExp): ScalarEvent | undefined => {
    const start = at;
    if (skip(plain)) return scalar(start, at, SCALAR_STYLE.PLAIN, true);
    if (skip(DOUBLE_QUOTED)) {
      const isVerbatim = !text.slice(start, at).includes("\\");
      return scalar(start + 1, at - 1, SCALAR_STYLE.DOUBLE_QUOTED, isVerbatim);
    }
    if (!skip(SINGLE_QUOTED)) return undefined;
    const isVerbatim = !text.slice(start + 1, at - 1).includes("'");
    return scalar(start + 1, at - 1, SCALAR_STYLE.SINGLE_QUOTED, isVerbatim);
  };
  /** Takes in the further lines of a text without quotes: those that are indented by more than `column`. */
  const takeMore = (value: ScalarEvent, column: number) => {
    for (let end = at; skip(WHITE_SPACE); end = at) {
      const indent = indentBehind(text.slice(end, at));
      if (indent === undefined || indent <= column || !skip(MORE_PLAIN)) {
        at = end;
        return;
      }
      value.valueEnd = at;
      value.fast = false;
    }
  };
  /** Reads the lines below the head of a block scalar. */
  const readBlockText = (head: number, column: number): boolean => {
    const [style, chomping] = text.slice(head, head + 2);
    const start = at;
    skip(SPACES);
    const indent = at - start;
    if (indent <= column || text[at] === "\n") return false;
    let end: number;
    do {
      end = text.indexOf("\n", at) + 1 || text.length;
      at = end;
      skip(SPACES);
    } while (at < text.length && (at - end >= indent || text[at] === "\n"));
    at = end;
    const event = scalar(
      start,
      end,
      style === "|" ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK,
      false,
    );
    event.indent = indent;
    event.chomping =
      chomping === "-" ? CHOMPING_MODE.STRIP : chomping === "+" ? CHOMPING_MODE.KEEP : CHOMPING_MODE.CLIP;
    events.push(event);
    return true;
  };

  const addWord = (): boolean => {
    const word = readText(WORD);
    if (word) events.push(word);
    return word !== undefined;
  };
  /** Moves to the next visible character in brackets. */
  const skipInFlow = (column: number) => {
    const start = at;
    skip(WHITE_SPACE);
    const indent = indentBehind(text.slice(start, at));
    if (indent !== undefined && indent <= column) deficient.push(at);
  };
  /** Reads a list or a mapping in brackets whose lines should be indented by more than `column`. */
  const readFlow = (column: number): boolean => {
    const isMapping = text[at] === "{";
    const closing = isMapping ? "}" : "]";
    if (!isMapping && text[at] !== "[") return false;
    events.push(collection(isMapping, at, COLLECTION_STYLE.FLOW));
    at++;
    skipInFlow(column);
    while (text[at] !== closing) {
      const start = at;
      if (!addWord()) return false;
      if (skip(COLON)) {
        // In a list, it is a mapping of one entry.
        if (!isMapping) events.splice(-1, 0, collection(true, start, COLLECTION_STYLE.FLOW));
        if (!addWord()) return false;
        if (!isMapping) events.push({ type: EVENT_ID.POP });
      } else if (isMapping) return false;
      skipInFlow(column);
      if (text[at] === closing) break;
      if (text[at] !== ",") return false;
      at++;
      skipInFlow(column);
    }
    at++;
    events.push({ type: EVENT_ID.POP });
    return true;
  };

  for (skip(BLANK_LINES); at < text.length; skip(BLANK_LINES)) {
    const lineStart = at;
    skip(SPACES);
    let start = at;
    while (skip(DASH)) {
      if (!enter(false, start, start - lineStart)) return undefined;
      start = at;
    }
    let value = readText(PLAIN);
    if (value && skip(COLON)) {
      if (!enter(true, start, start - lineStart)) return undefined;
      events.push(value);
      start = at;
      value = readText(PLAIN);
    }
    if (value === undefined && skip(LINE_END)) continue;
    const holder = open.at(-1);
    if (!holder?.awaits || start - lineStart <= holder.column) return undefined;
    holder.awaits = false;
    if (value) {
      events.push(value);
      if (value.style === SCALAR_STYLE.PLAIN) takeMore(value, holder.column);
    } else if (skip(BLOCK_HEAD)) {
      if (!readBlockText(start, holder.column)) return undefined;
      continue;
    } else if (!readFlow(holder.column)) return undefined;
    if (!skip(LINE_END)) return undefined;
  }
  if (events.length === 1) return undefined;
  for (const collection of open.toReversed()) close(collection);
  events.push({ type: EVENT_ID.POP });
  return { events, deficient };
}

/** How far the line is indented that begins within some white space, and has its first character behind it. */
function indentBehind(whiteSpace: string): number | undefined {
  const lineBreak = whiteSpace.lastIndexOf("\n");
  return lineBreak < 0 ? undefined : whiteSpace.length - lineBreak - 1;
}

function scalar(
  valueStart: number,
  valueEnd: number,
  style: ScalarEvent["style"],
  fast: boolean,
): ScalarEvent {
  const chomping = CHOMPING_MODE.CLIP;
  const type = EVENT_ID.SCALAR;
  return {
    type,
    valueStart,
    valueEnd,
    anchorStart: -1,
    anchorEnd: -1,
    tagStart: -1,
    tagEnd: -1,
    style,
    chomping,
    indent: -1,
    fast,
  };
}

function collection(isMapping: boolean, start: number, style: 1 | 2): Event {
  const type = isMapping ? EVENT_ID.MAPPING : EVENT_ID.SEQUENCE;
  return { type, start, anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1, style };
}
