import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk, type Run } from "../helpers/run-spec.ts";
import { library } from "./library.ts";

/** Words that only the protocol has whose toolchain `spec` began as. */
const NAMES = /\bm\.[a-z]|\bm_[a-z]|errcode|state_key|msgtype|room_event|core-event|homeserver/i;
const FOREIGN = new RegExp(`matrix|${NAMES.source}`, "i");

/** All files below a folder, with their texts but for styles and scripts. */
function textsBelow(root: string): [file: string, text: string][] {
  return readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    // What programs made short names in says nothing.
    if (!entry.isFile() || /^page\.(?:js|css)$/.test(entry.name)) return [];
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, "utf8").replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "");
    return [[path.slice(root.length), text]];
  });
}

describe("a protocol with collections", () => {
  const open = () => {
    const root = projectOnDisk(library);
    return { root, run: (...args: string[]) => runHere(root, args) };
  };

  it("is checked whole, and nothing is wrong with it", async () => {
    const { run } = open();
    const { out, error, code } = await run("check");
    expect(out + error).toContain("8 examples and 1 chapter checked: no ");
    expect(code).toBe(0);
  });

  it("has a placeholder for each schema and one for each collection", async () => {
    const { run } = open();
    const names = (await run("sections")).out.match(/^\S+/gm);
    expect(names?.filter((name) => /schema|loans|holds/.test(name))).toEqual([
      "hold_created_schema",
      "holds",
      "loans",
      "started_late_schema",
      "started_schema",
    ]);
    expect((await run("sections", "loans")).out.match(/^.*\n<+$/gm)).toEqual([
      "``started.late``\n<<<<<<<<<<<<<<<<",
      "Loan started\n<<<<<<<<<<<<",
    ]);
    expect((await run("sections", "started_schema")).out.match(/(?<=^ +)Example.*/gm)).toEqual([
      "Example:",
      "Example, ``long``:",
      "Example, ``short``:",
    ]);
  });

  it("publishes an index of each collection, and no word of anybody else's", async () => {
    const { root, run } = open();
    const built = await run("build");
    expect(built.code).toBe(0);
    const page = readFileSync(join(root, "out/specification.html"), "utf8");
    const words = page.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "");
    const index = words.slice(words.indexOf('id="page-indexes"')).replace(/<[^>]*>/g, " ");
    expect(index.match(/[\w.›/{}]+/g)?.join(" ")).toContain(
      "Loans Name Where started Lending books › Loans started.late Lending books › Loans Holds Name Where created",
    );
    const text = readFileSync(join(root, "out/specification.rst"), "utf8");
    const said = [
      words,
      text,
      built.out,
      built.error,
      (await run("sections")).out,
      (await run("coverage")).out,
      (await run("--help")).out,
    ];
    for (const each of said) expect(each).not.toMatch(FOREIGN);
  });

  it("has no word of anybody else's in any format of what is published, found or compared", async () => {
    const { root, run } = open();
    const later = projectOnDisk({
      ...library,
      "api/books.yaml": library["api/books.yaml"].replace(
        "type: string }, example: b1",
        "type: integer }, example: 1",
      ),
      "events/loans/ended.yaml": "description: Given back.\ntype: string\nexample: b1\n",
      "specification/intro.md": `${library["specification/intro.md"]}\n{{loan}} {{hold_created_schem}}\n`,
      "CHANGELOG.rst": "v1.0\n====\n\n- One.\n",
    });
    expect((await run("build", "--format", "html,rst,md")).code).toBe(0);
    expect((await run("build", "--pages", "--format", "html,md", "--out", "pages")).code).toBe(0);
    expect((await run("build", "--site", "--out", "site")).code).toBe(0);
    const published = ["out", "pages", "site"].flatMap((folder) => textsBelow(join(root, folder)));
    expect(published.map(([file]) => file)).toEqual(
      expect.arrayContaining(["/specification.html", "/specification.rst", "/specification.md"]),
    );
    const said: Run[] = [];
    for (const format of ["pretty", "stylish", "json", "github", "sarif", "junit", "codeclimate"])
      said.push(await runHere(later, ["check", "--format", format]));
    for (const format of ["pretty", "json", "markdown", "github", "sarif", "junit", "codeclimate", "html"])
      said.push(await runHere("/", ["diff", root, later, "--format", format]));
    const changelog = await runHere("/", ["diff", root, later, "--format", "changelog"]);
    expect(changelog.out).toContain("Breaking changes\n----------------\n\n- ``POST /v1/books/{id}/loan``");
    said.push(changelog);
    for (const command of [
      "check",
      "build",
      "diff",
      "serve",
      "watch",
      "fix",
      "sections",
      "coverage",
      "explain",
    ])
      said.push(await run(command, "--help"));
    for (const [file, text] of published) expect(text, file).not.toMatch(FOREIGN);
    for (const { out, error } of said)
      expect(`${out}${error}`.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "")).not.toMatch(FOREIGN);
  });

  it("is reported in its own words", async () => {
    const root = projectOnDisk({
      ...library,
      "specification/intro.md": `${library["specification/intro.md"]}\n{{loan}} {{m}} {{events}}\n`,
      "examples/loans/started.json": '{ "bok": 1 }\n',
      "examples/holds/made.json": "{}\n",
    });
    const { out, error } = await runHere(root, ["check"]);
    expect(out + error).toContain("examples/holds/made.json:1:1: error No schema of the collection 'holds'");
    expect(out + error).not.toMatch(FOREIGN);
    for (const code of ["collection-example-unmatched", "schema-without-example", "duplicate-placeholder"])
      expect((await runHere(root, ["explain", code])).out).not.toMatch(FOREIGN);
  });
});

describe("what everybody reads", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  /** What is about that protocol, or about what others do with it. */
  const about = ["profiles.md", "comparison.md", "markdown.md"];

  it("names nothing of one protocol but where it is about that", () => {
    const docs = readdirSync(join(root, "docs")).filter(
      (name) => name.endsWith(".md") && !about.includes(name),
    );
    for (const file of ["README.md", ...docs.map((name) => `docs/${name}`)])
      expect(read(file), file).not.toMatch(NAMES);
    const codes = readdirSync(join(root, "docs/codes")).map((name) => `docs/codes/${name}`);
    const hooks = ["action.yml", ".pre-commit-hooks.yaml", "src/project/targets.schema.json"];
    expect(codes.length).toBeGreaterThan(100);
    for (const file of [...codes, ...hooks]) {
      // Which profiles there are is said where one is chosen.
      const own = read(file).replace(
        /^.*'matrix' for that of the Matrix specification.*$|^profile: matrix$|^ *"examples": \["matrix"\]$/gm,
        "",
      );
      expect(own, file).not.toMatch(FOREIGN);
    }
  });
});
