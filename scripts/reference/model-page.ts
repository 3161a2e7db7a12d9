import { readFileSync } from "node:fs";
import { openProject } from "../../src/library/open-project.ts";

const sample = {
  "targets.yaml": "targets: { main: { files: [lending.md] } }\n",
  "specification/lending.md": "# Lending\n\n{{events}}\n",
  "api/lending.yaml": `openapi: 3.1.0
info: { title: Lending, version: "1" }
paths:
  /loans:
    get:
      operationId: listLoans
      summary: All loans.
      responses:
        200: { description: The loans. }
`,
};

/** The page about the JSON of the model, from its types and from a sample. */
export async function modelPage(): Promise<string> {
  const { apis } = await openProject(sample).model();
  return `# The model as JSON

\`model()\` of the [library](../library.md) gives all that the sources of a project say, as one object of plain JSON. \`version\` is 1 as
long as its form stays the same. It is made from these types:

- A \`Map\` becomes an object, its keys in the author's order; numbers keep their digits.
- What stands a second time is \`{ "$ref": "#/…" }\`, which names its first place by JSON Pointer.
- A \`Location\` is a \`file\` with a \`pointer\` (JSON Pointer) or an \`offset\` in UTF-16 code units.

For example, this file:

\`api/lending.yaml\`:

\`\`\`yaml
${sample["api/lending.yaml"]}\`\`\`

is in \`apis\`:

\`\`\`json
${JSON.stringify(apis[0], undefined, 2)}
\`\`\`

## The whole

${declarations("src/model/types.ts")}
## APIs

${declarations("src/api/types.ts")}
## Schemas and examples

${declarations("src/schema/types.ts")}`;
}

/** The types of a file of the code, in a block. */
function declarations(path: string): string {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  const own = text
    .replace(/^import .*?;\n/gms, "")
    .replace(/^export /gm, "")
    .trim();
  return `\`\`\`ts\n${own}\n\`\`\`\n`;
}
