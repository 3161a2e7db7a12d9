import { describe, expect, it } from "vitest";
import schema from "../../src/project/targets.schema.json" with { type: "json" };
import { editorAddress, editors, editorTemplate } from "../../src/serve/editor.ts";

const place = { file: "specification/a b#1.rst", line: 12, column: 3 };

describe("an editor's address", () => {
  it.each([
    ["vscode", "vscode://file/home/me/a%20b%231.rst:12:3"],
    ["idea", "idea://open?file=/home/me/a%20b%231.rst&line=12&column=3"],
    ["sublime", "subl://open?url=file:///home/me/a%20b%231.rst&line=12&column=3"],
    ["mine://open/{line}/{column}{file}", "mine://open/12/3/home/me/a%20b%231.rst"],
  ])("is made for %s", (choice, address) => {
    expect(editorAddress(editorTemplate(choice) ?? "", "/home/me", { ...place, file: "a b#1.rst" })).toBe(
      address,
    );
  });

  it("is made for a path of Windows", () => {
    expect(editorAddress(editorTemplate("vscode") ?? "", "C:\\work\\spec", place)).toBe(
      "vscode://file/C:/work/spec/specification/a%20b%231.rst:12:3",
    );
  });

  it.each([
    "notepad",
    "constructor",
    "",
    "vscode://file",
    "javascript:alert('{file}')",
    "data:text/html,{file}",
  ])("is none for %j", (choice) => expect(editorTemplate(choice)).toBeUndefined());
});

it("is known for each name that targets.yaml may have", () => {
  expect(Object.keys(editors)).toEqual(schema.properties.editor.enum);
});
