import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { library } from "./library.ts";

const FOREIGN = /matrix|\bm\.[a-z]|errcode|state_key|msgtype|m_room|room_event/i;

describe("a protocol with collections", () => {
  const open = () => {
    const root = projectOnDisk(library);
    return { root, run: (...args: string[]) => runSpec(root, args) };
  };

  it("is checked whole, and nothing is wrong with it", () => {
    const { run } = open();
    const { out, error, code } = run("check");
    expect(out + error).toContain("8 examples and 1 chapter checked: no ");
    expect(code).toBe(0);
  });

  it("has a placeholder for each schema and one for each collection", () => {
    const { run } = open();
    const names = run("sections").out.match(/^\S+/gm);
    expect(names?.filter((name) => /schema|loans|holds/.test(name))).toEqual([
      "hold_created_schema",
      "holds",
      "loans",
      "started_late_schema",
      "started_schema",
    ]);
    expect(run("sections", "loans").out.match(/^.*\n<+$/gm)).toEqual([
      "``started.late``\n<<<<<<<<<<<<<<<<",
      "Loan started\n<<<<<<<<<<<<",
    ]);
    expect(run("sections", "started_schema").out.match(/^Example.*/gm)).toEqual([
      "Example:",
      "Example, ``long``:",
      "Example, ``short``:",
    ]);
  });

  it("publishes an index of each collection, and no word of anybody else's", () => {
    const { root, run } = open();
    const built = run("build");
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
      run("sections").out,
      run("coverage").out,
      run("--help").out,
    ];
    for (const each of said) expect(each).not.toMatch(FOREIGN);
  });

  it("is told what is wrong in its own words", () => {
    const faulty = projectOnDisk({
      ...library,
      "specification/intro.md": `${library["specification/intro.md"]}\n{{loan}} {{m}} {{events}}\n`,
      "examples/loans/started.json": '{ "bok": 1 }\n',
      "examples/holds/made.json": "{}\n",
    });
    const { out, error } = runSpec(faulty, ["check"]);
    expect(out + error).toContain("examples/holds/made.json:1:1: error No schema of the collection 'holds'");
    expect(out + error).not.toMatch(FOREIGN);
    for (const code of ["collection-example-unmatched", "schema-without-example", "duplicate-placeholder"])
      expect(runSpec(faulty, ["explain", code]).out).not.toMatch(FOREIGN);
  });
});
