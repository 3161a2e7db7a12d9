// Runs the public suite of JSON Schema through what reads and judges schemas here. Fails where a value is judged otherwise than the
// suite expects, but in the groups of test/schema/exceptions.ts; where one of these is judged as expected; and where the engines
// disagree.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.js";

const [suite] = process.argv.slice(2);
if (suite === undefined) {
  console.error("usage: npm run schema:conformance -- DIR");
  process.exit(2);
}

const { runSuite } = await load();
const { count, unexpected, needless, disagreements } = await runSuite(suite);
for (const name of unexpected) console.log(`not as expected: ${name}`);
for (const name of needless)
  console.log(`as expected by now: take it out of test/schema/exceptions.ts: ${name}`);
for (const name of disagreements) console.log(`the engines disagree: ${name}`);
console.log(`${count} tests, ${unexpected.length} not as expected`);
process.exitCode = count > 0 && unexpected.length + needless.length + disagreements.length === 0 ? 0 : 1;

/** What runs the suite is TypeScript: it is bundled into a temporary folder and imported from there. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), "schema-conformance-"));
  try {
    const outfile = join(folder, "run.mjs");
    await bundle(new URL("../test/schema/conformance.ts", import.meta.url).pathname, outfile);
    return await import(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
