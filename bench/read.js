// Reads a text into a resolved tree, again and again:
//   read FILE COPIES ROUNDS
// COPIES of the file's text are read as one, with the tables of contents of the first: those of the others would list the
// headings of all copies again. Prints the milliseconds of each round.
import { readFileSync } from "node:fs";
import { parse, resolve } from "../src/rst/index.ts";

const [file, copies, rounds] = process.argv.slice(2);
const once = `${readFileSync(file, "utf8")}\n\n`;
const text = once + once.replaceAll(/^\.\. contents::/gm, "..").repeat(Number(copies) - 1);
const times = [];
for (let round = 0; round < Number(rounds); round++) {
  const start = performance.now();
  resolve([parse(text).document]);
  times.push(performance.now() - start);
}
console.log(JSON.stringify(times));
