// Checks the form of the API files that the OpenAPI Initiative tests its schemas with. Fails where one is judged otherwise than its
// folder says.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.js";

const [suite] = process.argv.slice(2);
if (suite === undefined) {
  console.error("usage: npm run openapi:conformance -- DIR");
  process.exit(2);
}

const { runSuite } = await load();
const { count, unexpected } = runSuite(suite);
for (const name of unexpected) console.log(`not as expected: ${name}`);
console.log(`${count} files, ${unexpected.length} not as expected`);
process.exitCode = count > 0 && unexpected.length === 0 ? 0 : 1;

/** What runs the suite is TypeScript: it is bundled into a temporary folder and imported from there. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), "openapi-conformance-"));
  try {
    const outfile = join(folder, "run.mjs");
    await bundle(new URL("../test/api/form/conformance.ts", import.meta.url).pathname, outfile);
    return await import(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
