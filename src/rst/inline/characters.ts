/** The rules of what may stand before and after inline markup, from the reStructuredText specification. */

const BEFORE = /[\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Po}]/u;
const AFTER = /[\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Po}]/u;
const WORD = /[\p{L}\p{N}]/u;

const MAY_PRECEDE = 1;
const MAY_FOLLOW = 2;
const IS_WORD = 4;
const IS_SPACE = 8;

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  if (/[\s\x1c-\x1f]/.test(character)) ASCII[code] = IS_SPACE | MAY_PRECEDE | MAY_FOLLOW;
  else if (/[A-Za-z0-9]/.test(character)) ASCII[code] = IS_WORD;
  else {
    const before = "-:/'\"<([{".includes(character);
    const after = "'\")]}>-/\\:.,;!?\0".includes(character);
    ASCII[code] = (before ? MAY_PRECEDE : 0) | (after ? MAY_FOLLOW : 0);
  }
}

/** What counted as no punctuation, but as symbols, when the specification was written. */
const SYMBOLS = "§¶⌈⌉⌊⌋";
/** What opens a quotation in some languages and closes it in others. */
const LOW_QUOTES = "‚„";

const others = new Map<number, number>();

function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? 0;
  let found = others.get(code);
  if (found === undefined) {
    const character = String.fromCodePoint(code);
    const isSpace = /[\s\x85]/.test(character) && code !== 0xfeff;
    const before = isSpace || (BEFORE.test(character) && !SYMBOLS.includes(character));
    const after =
      isSpace || (AFTER.test(character) && !SYMBOLS.includes(character)) || LOW_QUOTES.includes(character);
    found =
      (before ? MAY_PRECEDE : 0) |
      (after ? MAY_FOLLOW : 0) |
      (WORD.test(character) ? IS_WORD : 0) |
      (isSpace ? IS_SPACE : 0);
    others.set(code, found);
  }
  return found;
}

/** The class of the character that an index lies in: one beyond U+FFFF takes two. */
function classAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return 0;
  const code = text.charCodeAt(index);
  if (code < 0xd800 || code > 0xdfff) return classOf(code);
  const start = code >= 0xdc00 && index > 0 ? index - 1 : index;
  return classOf(text.codePointAt(start) ?? code);
}

/** Whether inline markup may begin at an index: `floor` is where the text begins, or the markup before it ended. */
export function mayStart(text: string, index: number, floor: number): boolean {
  return index <= floor || (classAt(text, index - 1) & MAY_PRECEDE) !== 0;
}

/** Whether inline markup may end before an index. */
export function mayEnd(text: string, index: number): boolean {
  return index >= text.length || (classAt(text, index) & MAY_FOLLOW) !== 0;
}

export function isSpaceAt(text: string, index: number): boolean {
  return (classAt(text, index) & IS_SPACE) !== 0;
}

/** A letter or digit; not the underscore. */
export function isWordAt(text: string, index: number): boolean {
  return (classAt(text, index) & IS_WORD) !== 0;
}

/** Whether the character may stand, singly, between the words of a simple reference name. */
export function isNameJoint(character: string | undefined): boolean {
  return character !== undefined && character !== "" && "-._+:".includes(character);
}

/** The end of the simple reference name that begins at an index; the index itself if none does. */
export function simpleNameEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordAt(text, end)) end += 1;
  if (end === start) return start;
  while (isNameJoint(text[end]) && isWordAt(text, end + 1)) {
    end += 1;
    while (end < text.length && isWordAt(text, end)) end += 1;
  }
  return end;
}

export function isSimpleName(text: string): boolean {
  return text !== "" && simpleNameEnd(text, 0) === text.length;
}

const QUOTES = "\"'<([{";
const UNQUOTES = "\"'>)]}";
/** Quotation marks that languages close in different ways, and brackets whose ends are not the next character. */
const QUOTE_PAIRS: Record<string, string> = {
  "«": "»",
  "»": "«»",
  "‘": "’‚",
  "’": "‘’",
  "‚": "‛‘’",
  "‛": "‚",
  "“": "”„",
  "”": "“”",
  "„": "‟“”",
  "‟": "„",
  "‹": "›",
  "›": "‹›",
  "⸂": "⸃",
  "⸃": "⸂",
  "⸄": "⸅",
  "⸅": "⸄",
  "⸉": "⸊",
  "⸊": "⸉",
  "⸌": "⸍",
  "⸍": "⸌",
  "⸜": "⸝",
  "⸝": "⸜",
  "⸠": "⸡",
  "⸡": "⸠",
  "［": "］",
  "｛": "｝",
};

/** Whether two characters are quotation marks or brackets that belong together. */
export function arePair(open: string | undefined, close: string | undefined): boolean {
  if (open === undefined || close === undefined) return false;
  const index = QUOTES.indexOf(open);
  if (index >= 0) return UNQUOTES[index] === close;
  if (open.charCodeAt(0) < 128) return false;
  if (QUOTE_PAIRS[open]?.includes(close)) return true;
  return /\p{Ps}/u.test(open) && /\p{Pe}/u.test(close) && close.charCodeAt(0) === open.charCodeAt(0) + 1;
}
