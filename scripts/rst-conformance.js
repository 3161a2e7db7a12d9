// Compares the reader's outline of each NAME.rst in the folders named with docutils' own, NAME.json beside it, and its
// messages with docutils'. Fails where anything differs but in the documents of rst-exceptions.js, and where one of these no
// longer differs.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.js";
import { exceptions } from "./rst-exceptions.js";

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error("usage: npm run rst:conformance -- DIR...");
  process.exit(2);
}

const { compare } = await load();
const all = { same: 0, differ: 0, messages: 0, agreed: 0, argued: 0, unmatched: 0, excepted: 0, needless: 0 };
for (const folder of folders) {
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith(".rst")) check(folder, file.slice(0, -".rst".length));
  }
}
const { messages, agreed, argued, unmatched } = all;
console.log(
  `messages: ${agreed} of ${messages} agree, ${argued} have a line argued for, ${unmatched} have no match`,
);
console.log(`${all.same} same, ${all.differ} differ, ${all.excepted} differ as argued`);
process.exitCode = all.differ + unmatched + all.needless === 0 ? 0 : 1;

function check(folder, name) {
  const text = readFileSync(join(folder, `${name}.rst`), "utf8");
  const golden = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  const { difference, messages, agreed, argued, missing, extra } = compare(text, golden);
  const reason = exceptions[name];
  if (reason !== undefined) {
    const differs = difference !== undefined || missing.length + extra.length > 0;
    all[differs ? "excepted" : "needless"] += 1;
    console.log(
      `${name}: ${differs ? reason : "no longer differs: take it out of scripts/rst-exceptions.js"}`,
    );
    return;
  }
  all[difference === undefined ? "same" : "differ"] += 1;
  all.messages += messages;
  all.agreed += agreed;
  all.argued += argued;
  all.unmatched += missing.length + extra.length;
  if (difference !== undefined) console.log(`${name}: ${difference}`);
  for (const message of missing) console.log(`${name}: docutils alone: ${message}`);
  for (const message of extra) console.log(`${name}: ours alone: ${message}`);
}

/** The reader is TypeScript: it is bundled into a temporary folder and imported from there. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), "rst-conformance-"));
  try {
    const outfile = join(folder, "compare.mjs");
    await bundle(new URL("../test/rst/reader/compare.ts", import.meta.url).pathname, outfile);
    return await import(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
