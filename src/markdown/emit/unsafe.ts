import type { ConstructName, Unsafe } from "mdast-util-to-markdown";

/** Where there is no markup within text. */
const NO_MARKUP: ConstructName[] = [
  "autolink",
  "destinationLiteral",
  "destinationRaw",
  "reference",
  "titleQuote",
  "titleApostrophe",
];

const inText = { inConstruct: "phrasing", notInConstruct: NO_MARKUP } as const;

/** Characters of which the library escapes more than has a meaning; `NARROWER` has when they have one. */
const isTooWide = ({ character, atBreak, inConstruct, before, after }: Unsafe): boolean => {
  const constructs = [inConstruct ?? []].flat();
  if (character === "#") return atBreak === true;
  if (character === "[") return atBreak === true || constructs.includes("phrasing");
  if (character === "*") return atBreak !== true;
  if (character === "&") return after === "[#A-Za-z]";
  if (character === ".") return before === "[Ww]";
  return character === "@";
};

// Looking ahead and behind leaves the neighbours to the next match.
const NARROWER: Unsafe[] = [
  // A heading.
  { atBreak: true, character: "#", after: "(?=#{0,5}(?:[ \\t\\r\\n]|$))" },
  // A definition, a note, an alert, or a task.
  { atBreak: true, character: "[", after: "(?=[^\\]]*(?:$|\\]:)|\\^|!|[ xX]\\](?:\\s|$))" },
  // The mark of a note, and a reference that has no definition.
  { character: "[", after: "(?=\\^)", ...inText },
  { character: "[", before: "(?<=\\])", ...inText },
  // Emphasis, unless white space stands on both sides. One pattern alone would be left out where a neighbour is escaped.
  { character: "*", before: "(?<=\\S)|(?=\\*\\S)", ...inText },
  { character: "*", after: "(?<=\\S\\*)|(?=\\S)", ...inText },
  // A character reference.
  {
    character: "&",
    after: "(?=#\\d{1,7};|#[xX][\\dA-Fa-f]{1,6};|[A-Za-z][\\dA-Za-z]{1,31};)",
    inConstruct: ["phrasing", "destinationLiteral", "destinationRaw", "titleQuote"],
  },
  // Bare addresses.
  { character: "@", before: "(?<=[+\\-.\\w])", after: "(?=[\\w-]+\\.[\\w-])", ...inText },
  { character: ".", before: "(?<=[Ww]{3})", after: "(?=[\\-.\\w])", ...inText },
  // A description of terms.
  { atBreak: true, character: ":", after: "(?=[ \\t\\r\\n]|$)" },
  // The attributes of a heading.
  { character: "{", inConstruct: "headingAtx", after: "(?=[^{}\\n]*\\}\\s*$)" },
];

/** The characters to escape: no more than have a meaning where they stand. */
export function neededOnly(unsafe: readonly Unsafe[]): Unsafe[] {
  return [...unsafe.filter((pattern) => !isTooWide(pattern)).map(lookingAhead), ...NARROWER];
}

/** A pattern for the beginnings of lines that leaves the end of a line to the next one. */
function lookingAhead(pattern: Unsafe): Unsafe {
  const { atBreak, character, before, after } = pattern;
  return atBreak && after ? { atBreak, character, before, after: `(?=${after})` } : pattern;
}
