/** What a line can begin, by its look alone, in docutils' order of recognition. */
export type LineKind =
  | "blank"
  | "indent"
  | "bullet"
  | "enumerator"
  | "field"
  | "option"
  | "doctest"
  | "lineBlock"
  | "gridTable"
  | "simpleTable"
  | "explicit"
  | "anonymous"
  | "adornment"
  | "text";

const BULLET = /^[-+*•‣⁃](?: +|$)/;
const ENUMERATOR =
  /^(?:\((?:[0-9]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)\)|(?:[0-9]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)[).])(?: +|$)/;
const OPTION = String.raw`(?:(?:-|\+)[a-zA-Z0-9](?: ?(?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>))?|(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*(?:[ =](?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>))?)`;
const OPTIONS = new RegExp(`^${OPTION}(?:, ${OPTION})*(?:  +| ?$)`);
const DOCTEST = /^>>>(?: |$)/;
const GRID_TOP = /^\+-[-+]+-\+$/;
const SIMPLE_TOP = /^=+(?: +=+)+$/;

export function classify(text: string): LineKind {
  if (text === "") return "blank";
  const code = text.charCodeAt(0);
  if (code === 32) return "indent";
  if (isAlphanumeric(code)) return bulletOrEnumerator(text, code);
  if (code > 127) return BULLET.test(text) ? "bullet" : "text";
  switch (text[0]) {
    case "*":
      if (BULLET.test(text)) return "bullet";
      break;
    case "-":
      if (BULLET.test(text)) return "bullet";
      if (OPTIONS.test(text)) return "option";
      break;
    case "+":
      if (BULLET.test(text)) return "bullet";
      if (OPTIONS.test(text)) return "option";
      if (GRID_TOP.test(text)) return "gridTable";
      break;
    case "/":
      if (OPTIONS.test(text)) return "option";
      break;
    case "(":
    case "#":
      if (ENUMERATOR.test(text)) return "enumerator";
      break;
    case ":":
      if (fieldNameEnd(text) > 0) return "field";
      break;
    case ">":
      if (DOCTEST.test(text)) return "doctest";
      break;
    case "|":
      if (text.length === 1 || text[1] === " ") return "lineBlock";
      break;
    case "=":
      if (SIMPLE_TOP.test(text)) return "simpleTable";
      break;
    case ".":
      if (text[1] === "." && (text.length === 2 || text[2] === " ")) return "explicit";
      break;
    case "_":
      if (text[1] === "_" && (text.length === 2 || text[2] === " ")) return "anonymous";
      break;
  }
  return isAdornment(text) ? "adornment" : "text";
}

function bulletOrEnumerator(text: string, code: number): LineKind {
  const next = text.charCodeAt(1);
  // Most lines begin with a word: only a digit, or a letter before a full stop, parenthesis or roman digit, may be more.
  if (code > 57 && next !== 46 && next !== 41 && !ROMAN.test(text)) return "text";
  return ENUMERATOR.test(text) ? "enumerator" : "text";
}

const ROMAN = /^(?:[ivxlcdm]{2,15}|[IVXLCDM]{2,15})[.)]/;

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Whether a line is one ASCII punctuation character, repeated. */
export function isAdornment(text: string): boolean {
  const code = text.charCodeAt(0);
  if (!(code > 32 && code < 127) || isAlphanumeric(code)) return false;
  for (let index = 1; index < text.length; index += 1) {
    if (text.charCodeAt(index) !== code) return false;
  }
  return true;
}

/**
 * The index of the colon that ends the name of a field, or -1. Inside the name a colon must be escaped or stand
 * before something other than a space or a backquote.
 */
export function fieldNameEnd(text: string): number {
  if (text.length < 3 || text[1] === ":" || text[1] === " ") return -1;
  for (let index = 1; index < text.length; index += 1) {
    if (text[index] === "\\") index += 1;
    else if (text[index] === ":") {
      const next = text[index + 1];
      if (next === "`") return -1;
      if (next === undefined || next === " ") return text[index - 1] === " " ? -1 : index;
    }
  }
  return -1;
}

/** The column where the text behind a marker begins: the marker and the spaces behind it. */
export function afterMarker(text: string, length: number): number {
  let column = length;
  while (text.charCodeAt(column) === 32) column += 1;
  return column;
}

/** The length of the options at the start of an option list's line, the spaces behind them included. */
export function optionsLength(text: string): number {
  return OPTIONS.exec(text)?.[0].length ?? 0;
}
