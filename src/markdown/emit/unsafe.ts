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

const BREAK = "[\\r\\n][\\t ]*";

const NARROWER: Unsafe[] = [
  // A heading.
  ...escaped("#", { behind: BREAK, ahead: "#{0,5}(?:[ \\t\\r\\n]|$)" }),
  // A definition, whose label has 999 characters at most, a note, an alert, or a task.
  ...escaped("[", { behind: BREAK, ahead: "(?:[^\\]]{0,999}(?:$|\\]:)|\\^|!|[ xX]\\](?:\\s|$))" }),
  // The mark of a note, and a reference that has no definition.
  ...escaped("[", { ahead: "\\^" }, inText),
  ...escaped("[", { behind: "\\]" }, inText),
  // Emphasis, unless white space stands on both sides.
  ...escaped("*", { ahead: "\\S" }, inText),
  ...escaped("*", { behind: "\\S" }, inText),
  // A character reference.
  ...escaped(
    "&",
    { ahead: "(?:#\\d{1,7};|#[xX][\\dA-Fa-f]{1,6};|[A-Za-z][\\dA-Za-z]{1,31};)" },
    { inConstruct: ["phrasing", "destinationLiteral", "destinationRaw", "titleQuote"] },
  ),
  // Bare addresses.
  ...escaped("@", { behind: "[+\\-.\\w]", ahead: "[\\w-]+\\.[\\w-]" }, inText),
  ...escaped(".", { behind: "[Ww]{3}", ahead: "[\\-.\\w]" }, inText),
  // A description of terms.
  ...escaped(":", { behind: BREAK, ahead: "(?:[ \\t\\r\\n]|$)" }),
  // The attributes of a heading.
  ...escaped("{", { ahead: "[^{}\\n]*\\}\\s*$" }, { inConstruct: "headingAtx" }),
];

/**
 * The patterns for a character that is escaped between what stands before and behind it. The library leaves out an escape that has a
 * condition on one side where the neighbour there is escaped: so there are two, one with a condition on either side.
 */
function escaped(
  character: string,
  { behind = "", ahead = "" }: { behind?: string; ahead?: string },
  scope: Pick<Unsafe, "inConstruct" | "notInConstruct"> = {},
): Unsafe[] {
  const written = `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return [
    { character, before: `(?<=${behind})(?=${written}${ahead})`, ...scope },
    { character, after: `(?<=${behind}${written})(?=${ahead})`, ...scope },
  ];
}

/** The characters to escape: no more than have a meaning where they stand. */
export function neededOnly(unsafe: readonly Unsafe[]): Unsafe[] {
  return [...unsafe.filter((pattern) => !isTooWide(pattern)).map(lookingAhead), ...NARROWER];
}

/** A pattern for the beginnings of lines that leaves the end of a line to the next one. */
function lookingAhead(pattern: Unsafe): Unsafe {
  const { atBreak, character, before, after } = pattern;
  return atBreak && after ? { atBreak, character, before, after: `(?=${after})` } : pattern;
}
