import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

const howto = "Title\n~~~~~\n\nVersion {{spec_version}}, <<spec_version>>.\n\nSub\n<<<\n";
const expanded = "Title\n~~~~~\n\nVersion 1.2.3, 1.2.3.\n\nSub\n<<<\n";

describe("spec expand", () => {
  it("prints a text with its placeholders expanded and its titles as they are", async () => {
    const root = projectOnDisk({ ...smallProject, "docs/howto.rst": howto });
    expect(await runHere(join(root, "docs"), ["expand", "howto.rst"])).toEqual({
      code: 0,
      out: expanded,
      error: "",
    });
  });

  it("expands a file that lies outside the project", async () => {
    const root = projectOnDisk(smallProject);
    const elsewhere = projectOnDisk({ "notes.txt": howto, "bad.txt": "\n  {{spec_vresion}}\n" });
    expect((await runHere(root, ["expand", join(elsewhere, "notes.txt")])).out).toBe(expanded);
    const run = await runHere(root, ["expand", join(elsewhere, "bad.txt")]);
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.error).toMatch(/bad\.txt:2:5: error .*'spec_version'.*\[unknown-placeholder\]/);
  });

  it("writes several files into a folder", async () => {
    const root = projectOnDisk({
      ...smallProject,
      "a.txt": "{{spec_version}}",
      "b.txt": "b <<spec_version>>\n",
    });
    expect(await runHere(root, ["expand", "a.txt", "b.txt", "--out", "made"])).toEqual({
      code: 0,
      out: "made/a.txt\nmade/b.txt\n",
      error: "",
    });
    expect(readFileSync(join(root, "made/a.txt"), "utf8")).toBe("1.2.3");
    expect(readFileSync(join(root, "made/b.txt"), "utf8")).toBe("b 1.2.3\n");
  });

  it("exits with 2 for a file that is not there, or two files of one name", async () => {
    const root = projectOnDisk({ ...smallProject, "a/x.txt": "", "b/x.txt": "" });
    expect(await runHere(root, ["expand", "nothing.txt"])).toMatchObject({ code: 2, out: "" });
    expect(await runHere(root, ["expand", "a/x.txt", "b/x.txt", "--out", "made"])).toMatchObject({
      code: 2,
      out: "",
    });
  });
});
