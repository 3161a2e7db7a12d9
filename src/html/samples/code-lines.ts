/** A part of code, and what it is: the class that colours it. */
export type CodePart = readonly [text: string, kind?: string];

/** A piece of code: a long line by itself, or what stands between long lines, with all ends of lines. */
export interface CodePiece {
  readonly parts: readonly CodePart[];
  /** How many blanks a long line begins with: where it goes on in the next one, it goes on behind that column. */
  readonly indent?: number;
}

/** So many characters fit into the narrowest window, of 320 px. */
const SHORT = 30;

/** Finds the lines of code that may be too long for a window. */
export function codePieces(parts: readonly CodePart[]): CodePiece[] {
  const pieces: CodePiece[] = [];
  let between: CodePart[] = [];
  for (const [index, line] of linesOf(parts).entries()) {
    if (index > 0) between.push(["\n"]);
    const text = line.map(([each]) => each).join("");
    if (text.length <= SHORT) {
      between.push(...line);
      continue;
    }
    if (between.length > 0) pieces.push({ parts: between });
    pieces.push({ parts: line, indent: text.search(/[^ ]|$/) });
    between = [];
  }
  return between.length > 0 ? [...pieces, { parts: between }] : pieces;
}

/** The parts of each line, without its end. */
function linesOf(parts: readonly CodePart[]): CodePart[][] {
  let line: CodePart[] = [];
  const lines = [line];
  for (const [text, kind] of parts)
    for (const [index, each] of text.split("\n").entries()) {
      if (index > 0) {
        line = [];
        lines.push(line);
      }
      if (each !== "") line.push(kind === undefined ? [each] : [each, kind]);
    }
  return lines;
}
