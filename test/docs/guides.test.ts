import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/main.ts";
import { blocksOf } from "../helpers/documented.ts";
import { keepingConsole } from "../helpers/keeping-console.ts";
import { runPage } from "../helpers/run-page.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const guides = readdirSync(`${docs}guides`).map((name) => `guides/${name}`);
const pages = ["../README.md", "tutorial.md", "project.md", ...guides].map(
  (name) => [name, readFileSync(docs + name, "utf8")] as const,
);

// `vitest run test/docs/guides.test.ts -u` writes into the pages what the commands print now.
describe.skipIf(process.platform === "win32")("what commands print", () => {
  it.each(pages)("is what %s shows", async (name, page) => {
    await expect(await runPage(page)).toMatchFileSnapshot(docs + name);
  });
});

describe("the files of CI servers and pre-commit in", () => {
  const program = createProgram(undefined, keepingConsole(".", new Promise(() => {})), () => {});
  const files = pages.flatMap(([name, page]) =>
    blocksOf(page).flatMap(({ file, text }) => (file?.startsWith(".") ? [[name, file, text] as const] : [])),
  );

  it("several guides are there", () => {
    expect(files.map(([, file]) => file).sort()).toEqual([
      ".github/workflows/publish.yml",
      ".github/workflows/specification.yml",
      ".gitlab-ci.yml",
      ".pre-commit-config.yaml",
    ]);
  });

  it.each(files)("%s, %s, are YAML and run commands that there are", (_, __, text) => {
    const commands = textsIn(load(text)).flatMap((each) => [...each.matchAll(/\bnpx spec (\S+)(.*)/g)]);
    expect(commands.length).toBeGreaterThan(0);
    for (const [whole, name, rest = ""] of commands) {
      const command = program.commands.find((each) => each.name() === name);
      expect(command, whole).toBeDefined();
      const known = command?.options.map(({ long }) => long);
      for (const [option] of rest.matchAll(/--[\w-]+/g)) expect(known, whole).toContain(option);
    }
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
