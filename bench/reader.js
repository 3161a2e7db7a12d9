import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "../scripts/bundle.js";

const repository = fileURLToPath(new URL("..", import.meta.url));
const big = join(repository, "../shared/rst/chapters/matrix-2015-10-19.rst");
/** About as long as the original's whole specification. */
const SIZE = 350_000;

/**
 * Prepares the reader and a big document in a folder, and returns what measures it: `commands` are fresh processes that
 * read the document once, `readings` gives the milliseconds of each reading in one process.
 */
export async function reader(folder) {
  const program = join(folder, "read.mjs");
  await bundle(join(repository, "bench/read.js"), program);
  const document = existsSync(big) ? big : join(folder, "document.rst");
  if (document !== big) writeFileSync(document, ownDocument());
  const read = (copies, rounds) => [program, document, String(copies), String(rounds)];
  return {
    commands: { "read, cold": read(1, 1), "read, 16 copies, cold": read(16, 1) },
    kilobytes: Math.round(statSync(document).size / 1000),
    readings: (copies, rounds) => timesOf(read(copies, rounds)),
  };
}

function timesOf(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the reader ended with ${status}:\n${stderr}`);
  return JSON.parse(stdout);
}

/** This repository's chapters, as often as it takes. */
function ownDocument() {
  const folder = join(repository, "specification");
  const chapters = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".rst"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n\n");
  return `${chapters}\n\n`.repeat(Math.ceil(SIZE / chapters.length));
}
