import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import { fixProject } from "../../src/fix/fix.ts";
import type { FixName } from "../../src/fix/fix-names.ts";
import { createSources } from "../../src/source/sources.ts";
import { memoryFiles } from "../helpers/memory-files.ts";
import { runs } from "../helpers/runs.ts";

const head = `swagger: "2.0"
info: { title: A, version: "1" }
paths:
  /a:
    get:
      responses:
        200:
          description: An example.
          schema: { type: object }
          examples:
`;
const tail = "        # after it\n        404: { description: None. }\n";

async function fixed(text: string, fix: FixName): Promise<string> {
  const report = () => {};
  const files = memoryFiles({
    "targets.yaml": "targets: { main: { files: [a.rst] } }\n",
    "specification/a.rst": "{{a_http_api}}\n",
    "api/a.yaml": text,
  });
  const git = () => ({ version: "", revision: "" });
  const io = { sources: createSources(files, report), report, builtInTemplates, git };
  const { texts } = await fixProject(io, { fixes: [fix], files: [] });
  return texts.get("api/a.yaml") ?? text;
}

const object = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { minKeys: 1, maxKeys: 4 });
const gap = fc.constantFrom(0, 1, 2, 4);

test("JSON text becomes values and JSON text again, the same to the byte", async () => {
  await fc.assert(
    fc.asyncProperty(object, gap, async (value, indent) => {
      const json = JSON.stringify(value, null, indent).replace(/^/gm, " ".repeat(14));
      const text = `${head}            application/json: |-\n${json}\n${tail}`;
      const values = await fixed(text, "json-text-to-values");
      if (values === text) return;
      expect(values).toBe(text.replace(": |-\n", ":\n"));
      const back = await fixed(values, "values-to-json-text");
      if (indent > 0) expect(back).toBe(text);
      expect(back.endsWith(tail)).toBe(true);
    }),
    { numRuns: runs(25) },
  );
});
