/**
 * The end of the markup that starts at the line `at`, as far as it stands at the left margin and cannot hold a title;
 * `undefined` where plain text, a title or a transition starts there. Follows the order in which docutils tries them.
 */
export function endOfMarkup(lines: readonly string[], at: number): number | undefined {
  const line = lines[at] ?? "";
  if (BULLET.test(line) || startsListItem(lines, at) || FIELD.test(line) || OPTION.test(line)) return at + 1;
  if (DOCTEST.test(line)) return endOfRun(lines, at, (each) => !isBlank(each));
  if (LINE_BLOCK.test(line)) return at + 1;
  if (GRID_TABLE.test(line))
    return endOfRun(lines, at, (each) => each.startsWith("+") || each.startsWith("|"));
  if (SIMPLE_TABLE.test(line)) return endOfSimpleTable(lines, at);
  return EXPLICIT.test(line) ? at + 1 : undefined;
}

const BULLET = /^[-+*\u2022\u2023\u2043](?: |$)/;
const ENUMERATOR = /^(\(?)([0-9]+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|#)([.)])(?: |$)/;
const FIELD = /^:(?![: ])(?:[^:\\]|\\.|:(?![ `]|$))*(?<! ):(?: |$)/;
const OPTION_NAME =
  "(?:[-+][A-Za-z0-9](?: ?(?:[A-Za-z][\\w-]*|<[^<>]+>))?|(?:--|/)[A-Za-z0-9][\\w-]*(?:[ =](?:[A-Za-z][\\w-]*|<[^<>]+>))?)";
const OPTION = new RegExp(`^${OPTION_NAME}(?:, ${OPTION_NAME})*  +\\S`);
const DOCTEST = /^>>>(?: |$)/;
const LINE_BLOCK = /^\|(?: |$)/;
const GRID_TABLE = /^\+-[-+]+-\+ *$/;
const SIMPLE_TABLE = /^=+(?: +=+)+ *$/;
const SIMPLE_BORDER = /^=[ =]*$/;
/** Directives, comments, targets, footnotes. */
const EXPLICIT = /^(?:\.\.|__)(?: |$)/;

function endOfRun(lines: readonly string[], at: number, belongs: (line: string) => boolean): number {
  let end = at + 1;
  while (end < lines.length && belongs(lines[end] ?? "")) end++;
  return end;
}

/**
 * A simple table ends at its second border after the top, or at one that a blank line follows. One whose borders
 * differ ends there, and one without an end takes the rest of the text, as it does for docutils.
 */
function endOfSimpleTable(lines: readonly string[], at: number): number {
  const length = (lines[at] ?? "").trimEnd().length;
  let last: number | undefined;
  for (let end = at + 1; end < lines.length; end++) {
    const line = lines[end] ?? "";
    if (!SIMPLE_BORDER.test(line)) continue;
    if (line.trimEnd().length !== length) return end + 1;
    if (last !== undefined || isBlank(lines[end + 1] ?? "")) return end + 1;
    last = end;
  }
  return last === undefined ? lines.length : last + 1;
}

/** Whether the line starts an item of an enumerated list: what looks so is text where the next line does not fit. */
function startsListItem(lines: readonly string[], at: number): boolean {
  const match = ENUMERATOR.exec(lines[at] ?? "");
  if (match === null || (match[1] === "(" && match[3] === ".")) return false;
  const next = lines[at + 1] ?? "";
  if (isBlank(next) || isIndented(next)) return true;
  const following = ENUMERATOR.exec(next);
  if (following === null || following[1] !== match[1] || following[3] !== match[3]) return false;
  return following[2] === "#" || following[2] === successor(match[2] ?? "");
}

/** The number after one that is written in digits, as a letter, or in Roman numerals; `i` begins those. */
function successor(number: string): string | undefined {
  if (/^[0-9]/.test(number)) return String(Number(number) + 1);
  if (/^[A-HJ-Ya-hj-y]$/.test(number)) return String.fromCharCode(number.charCodeAt(0) + 1);
  const isLower = number === number.toLowerCase();
  const next = roman(romanValue(number.toLowerCase()) + 1);
  return isLower ? next : next.toUpperCase();
}

const ROMAN: [string, number][] = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
];

function romanValue(numeral: string): number {
  let value = 0;
  let at = 0;
  for (const [letters, worth] of ROMAN)
    for (; numeral.startsWith(letters, at); at += letters.length) value += worth;
  return value;
}

function roman(value: number): string {
  let numeral = "";
  let rest = Math.min(value, 4999);
  for (const [letters, worth] of ROMAN) for (; rest >= worth; rest -= worth) numeral += letters;
  return numeral;
}

export function isBlank(line: string): boolean {
  return line.trim() === "";
}

export function isIndented(line: string): boolean {
  return /^\s/.test(line) && !isBlank(line);
}
