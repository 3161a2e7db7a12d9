import type { EnumerationType } from "../../doctree/tree.ts";

export interface Enumerator {
  readonly prefix: string;
  readonly suffix: string;
  /** "auto" for `#`. */
  readonly sequence: EnumerationType | "auto";
  /** Undefined for letters that look like a roman number, but are none. */
  readonly ordinal: number | undefined;
  /** The enumerator as written, and the column of the text behind it. */
  readonly text: string;
  readonly column: number;
}

const SHAPE = /^(\(?)([0-9]+|[a-zA-Z]+|#)([).])( +|$)/;

const SEQUENCES: [EnumerationType, RegExp][] = [
  ["arabic", /^[0-9]+$/],
  ["loweralpha", /^[a-z]$/],
  ["upperalpha", /^[A-Z]$/],
  ["lowerroman", /^[ivxlcdm]+$/],
  ["upperroman", /^[IVXLCDM]+$/],
];

/** Reads the enumerator of a line. `expected` decides between letters and roman numbers within a list. */
export function readEnumerator(line: string, expected?: EnumerationType): Enumerator | undefined {
  const match = SHAPE.exec(line);
  if (match === null) return undefined;
  const [whole, prefix = "", text = "", suffix = ""] = match;
  const sequence = sequenceOf(text, expected);
  if (sequence === undefined) return undefined;
  const ordinal = sequence === "auto" ? 1 : ordinalOf(text, sequence);
  return { prefix, suffix, sequence, ordinal, text, column: whole.length };
}

function sequenceOf(text: string, expected: EnumerationType | undefined): Enumerator["sequence"] | undefined {
  if (text === "#") return "auto";
  if (expected !== undefined && SEQUENCES.some(([name, shape]) => name === expected && shape.test(text))) {
    return expected;
  }
  if (expected === undefined && text === "i") return "lowerroman";
  if (expected === undefined && text === "I") return "upperroman";
  return SEQUENCES.find(([, shape]) => shape.test(text))?.[0];
}

function ordinalOf(text: string, sequence: EnumerationType): number | undefined {
  if (sequence === "arabic") return Number(text);
  if (sequence === "loweralpha" || sequence === "upperalpha") return text.toLowerCase().charCodeAt(0) - 96;
  return fromRoman(text.toUpperCase());
}

/** How the item after this one would begin, up to the space behind it; undefined where there is none. */
export function formatEnumerator(
  ordinal: number,
  sequence: Enumerator["sequence"],
  prefix: string,
  suffix: string,
): string | undefined {
  const text = ordinalText(ordinal, sequence);
  return text === undefined ? undefined : `${prefix}${text}${suffix} `;
}

function ordinalText(ordinal: number, sequence: Enumerator["sequence"]): string | undefined {
  switch (sequence) {
    case "auto":
      return "#";
    case "arabic":
      return String(ordinal);
    case "loweralpha":
      return ordinal > 26 ? undefined : String.fromCharCode(ordinal + 96);
    case "upperalpha":
      return ordinal > 26 ? undefined : String.fromCharCode(ordinal + 64);
    case "lowerroman":
      return toRoman(ordinal)?.toLowerCase();
    case "upperroman":
      return toRoman(ordinal);
  }
}

const ROMAN: [string, number][] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

function toRoman(ordinal: number): string | undefined {
  if (ordinal < 1 || ordinal > 4999) return undefined;
  let rest = ordinal;
  let text = "";
  for (const [letters, value] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

function fromRoman(text: string): number | undefined {
  if (text.length > 20) return undefined;
  let ordinal = 0;
  let at = 0;
  for (const [letters, value] of ROMAN) {
    while (text.startsWith(letters, at)) {
      ordinal += value;
      at += letters.length;
    }
  }
  return toRoman(ordinal) === text ? ordinal : undefined;
}
