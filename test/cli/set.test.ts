import { expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";

const project = {
  "targets.yaml": `targets: { main: { files: [intro.md, more.rst] } }
substitutions: { "%MAJOR%": v1, "%NAME%": Loans }
`,
  "specification/intro.md":
    "# %NAME%\n\n[a](#get-%MAJOR%-loans) %MAJOR% and [b](#get-%MAJOR%-lons)\n\n{{loans_http_api}}\n",
  "specification/more.rst": "More %NAME%\n===========\n\n%MAJOR% %MAJOR% `nowhere`_\n",
  "api/loans.yaml": `swagger: "2.0"
info: { title: T, version: "1" }
basePath: /%MAJOR%
paths:
  /loans:
    get:
      summary: "Gives %NAME% of %MAJOR%, see \`nothing <#of-this-name>\`__."
      responses: { 200: { description: OK, schema: { type: integer, example: "%MAJOR%" } } }
`,
};

interface Json {
  findings: { code: string; file: string; line: number; column: number; endColumn: number }[];
}

async function check(...args: string[]): Promise<string[]> {
  const root = projectOnDisk(project);
  const { out } = await runHere(root, [
    "check",
    "--only",
    "links,chapters,examples",
    "--format",
    "json",
    ...args,
  ]);
  const { findings }: Json = JSON.parse(out);
  return findings.map(
    ({ code, file, line, column, endColumn }) => `${file}:${line}:${column}-${endColumn} ${code}`,
  );
}

it("makes texts stand for others everywhere, and findings stay where the author wrote", async () => {
  const places = [
    "api/loans.yaml:8:78-87 example-mismatch",
    "specification/intro.md:3:37-59 dead-link",
    "specification/more.rst:4:17-27 rst-reference",
  ];
  expect(await check()).toEqual(expect.arrayContaining(places));
  expect(await check("--set", "%MAJOR%=release-17")).toEqual(expect.arrayContaining(places));
});

it("goes before what targets.yaml says", async () => {
  const root = projectOnDisk({ ...project, "specification/intro.md": "# %NAME% {{loans_http_api}}\n" });
  const { out } = await runHere(root, ["sections", "loans_http_api", "--set", "%MAJOR%=v2"]);
  expect(out).toContain("/v2/loans");
  expect(out).toContain("Gives Loans of v2");
});

it("is refused without a name", async () => {
  const root = projectOnDisk(project);
  expect(await runHere(root, ["check", "--set", "=v2"])).toMatchObject({ code: 2 });
  expect((await runHere(root, ["check", "--set", "v2"])).error).toContain("NAME=VALUE");
});
