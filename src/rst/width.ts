/**
 * Characters that take two columns: those of East Asian width W and F in Unicode Standard Annex #11. Each range is
 * written as its distance from the end of the one before, in hexadecimal, with `+length` where it holds more than
 * one character. Unassigned characters between two wide ones are counted with them.
 */
const WIDE = decode(
  "1100+5f 11bb+1 e+1 bf+3 4 3 20a+1 16+1 33+b 2c 14 e 9+1 12+1 6+1 9 6 16 8+1 2 5 3 8 5+1 1d 24 2 " +
    "5+2 2 3e+2 19 f 35c+1 34 5 32b+1be 3+206 9+1b6f 41+56c6 49a+1c 284+2ba3 215d+1d9 337+9 17+3b 96+5f " +
    "80+6 6ffa+431b 3d09 cb bf 3+9 66+120 d+8 2+45 2+15 d+2a 5+4 d+10 4 4+46 2 2+ba 3+3e e+3 2+17 13 " +
    "1b+1 e 57+54 31+45 7 4+2 3+a c+1 8+8 e4+10 11c+2e 2+9 2+b8 71+86 50a+1fffd",
);

/** Characters of a combining class other than 0, which sit on the character before them; written as above. */
const COMBINING = decode(
  "300+4e 2+1f 114+4 10a+2c 2 2+1 2+1 2 49+a 31+14 11 66+6 3+5 3+1 2+3 24 1f+1a a1+8 a 19+3 2+8 2+2 " +
    "2+4 2c+2 3d+7 2b+17 2+1c 3d 11 4+3 68 11 31 3e 11 6f 11 6f 11 80 6f 11+9 66 11 6e+1 11 7d 6e+2 e+3 " +
    "6d+2 e+3 4d+1 1c 2 2 38+1 2 6+3 3 2+2 2+1 3f 71 2+1 53 2d0+2 3b5+1 1f 9e b cc 90+2 dc+1 48 15+a " +
    "31+d 2+f 66 10 27+8 37+1 3b c+1 44 99+2 2+c 2+6 5 7 4+1 c7+3f 2d1+c 5 4+b bff+2 8e 61+1f 22b+5 " +
    "6a+1 75d5 5+9 21+1 51+1 115 26 98 1c+11 3a+2 26 60 d f0 2+2 3+1 6+1 2 35 f7 4f31 302+f 3ce e3 96+4 " +
    "693 2 29+7 a6+1 23e+3 184+1 9a+a 32+3 c1 2a f 3a+1 46+2 31+1 3f 4d a 6b+1 b3+1 51+1 11 19+e ce 4 " +
    "18 64+1 fc+1 7f 77+1 74 10e+1 103+1 5 9d 54 13 52 1a6 103 2+1 52 4d59+4 3c+6 4ba+1 4cad 14c7+4 4+5 " +
    "9+7 3+6 1f+3 95+2 dbc+2a 106+6 178 3e+3 5e1+6 6e+6",
);

/** The first code point that is either. */
const FIRST = 0x300;
const NOT_NARROW = /[^\0-\u02ff]/;

/**
 * The number of columns that a line takes in a fixed-width font, by the rules that docutils goes by when it compares
 * a title with its underline: 2 for a wide character, 0 for a combining one, else 1.
 */
export function displayWidth(line: string): number {
  if (!NOT_NARROW.test(line)) return line.length;
  let width = 0;
  for (const character of line) {
    const codePoint = character.codePointAt(0) ?? 0;
    width += 1;
    if (codePoint < FIRST) continue;
    if (contains(WIDE, codePoint)) width += 1;
    if (contains(COMBINING, codePoint)) width -= 1;
  }
  return width;
}

/** The ranges as one ascending list: first, last, first, last, … */
function decode(ranges: string): number[] {
  const bounds: number[] = [];
  let position = 0;
  for (const range of ranges.split(" ")) {
    const [distance = "", length = "0"] = range.split("+");
    const first = position + Number.parseInt(distance, 16);
    position = first + Number.parseInt(length, 16);
    bounds.push(first, position);
  }
  return bounds;
}

/** Whether a range holds the code point: the first bound at or above it is then the end of a range, or the point. */
function contains(bounds: number[], codePoint: number): boolean {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1 || bounds[low] === codePoint;
}
