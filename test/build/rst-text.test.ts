import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { renderRst } from "../../src/build/output-formats.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import { createSources } from "../../src/source/sources.ts";
import { memoryFiles } from "../helpers/memory-files.ts";
import { inProject } from "./build-pages.ts";

/** The reStructuredText of a project's target `main`. */
function rstOf(files: Record<string, string>): string {
  const report = (found: object) => {
    throw new Error(JSON.stringify(found));
  };
  const sources = createSources(memoryFiles(files), report);
  const git = () => ({ version: "", revision: "" });
  const result = build(
    { sources, report, builtInTemplates, git },
    { targets: [], renderers: [renderRst], definitions: new Map(), outputFolder: inProject },
  );
  if ("refused" in result) throw new Error(result.refused);
  return String(result.files.get("specification.rst"));
}

describe("links of Markdown in reStructuredText", () => {
  it("to chapters lead to their first headings, or to the pages of other targets", () => {
    const links = ["a.md", "b.md", "c.rst", "d.rst", "e.md", "f.md", "f.md#part", "b.md#x"];
    const text = rstOf({
      "targets.yaml":
        "targets: { main: { files: [a.md, b.md, c.rst, d.rst, e.md] }, other: { files: [f.md] } }\n",
      "specification/a.md": `# A\n\n${links.map((link) => `[${link}](${link})`).join("\n")}\n`,
      "specification/b.md": "# B b {#x}\n",
      "specification/c.rst": "Of *C*\n======\n",
      "specification/d.rst": "====\nOf D\n====\n",
      "specification/e.md": "Without a heading.\n",
      "specification/f.md": "# F\n\n## Part\n",
    });
    expect([...text.matchAll(/`\S+ <(.*?)>`__/g)].map(([, address]) => address)).toEqual([
      "#a",
      "#x",
      "#of-c",
      "#of-d",
      "specification.html",
      "other.html",
      "other.html#part",
      "#x",
    ]);
  });
});
