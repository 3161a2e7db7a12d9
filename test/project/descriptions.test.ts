import { describe, expect, it } from "vitest";
import { languageOfDescriptions } from "../../src/project/descriptions.ts";
import { chapters, load, messages } from "./load.ts";

const base = "targets: { main: { files: [intro.rst] } }\n";
const sources = {
  ...chapters,
  "api/pets/pets.yaml": "{}",
  "api/pets/old/cats.yaml": "{}",
  "api/old.yaml": "{}",
  "api/links/pets": { link: "../pets" },
};

/** What the descriptions of some files are written in. */
function languagesOf(text: string, files: string[], others: Parameters<typeof load>[0] = sources): string[] {
  const { project, found, expected } = load({ ...others, "targets.yaml": base + text });
  expect(found).toEqual(expected);
  const languageOf = languageOfDescriptions(
    project?.descriptions ?? { usual: "plain", paths: [], markdownFiles: [] },
  );
  return files.map(languageOf);
}

describe("descriptions", () => {
  it.each(["rst", "markdown", "plain"])("are %s everywhere where one word says so", (language) => {
    expect(languagesOf(`descriptions: ${language}\n`, ["api/a.yaml", "b"])).toEqual([language, language]);
  });

  it("have the language of their file, or of the nearest folder", () => {
    const text =
      'descriptions: { default: rst, "api/pets": markdown, api/pets/old/: rst, ./api/pets/old/cats.yaml: plain }\n';
    const files = [
      "api/x.yaml",
      "api/pets/pets.yaml",
      "api/pets/old/x",
      "api/pets/old/cats.yaml",
      "api/pets-b.yaml",
    ];
    expect(languagesOf(text, files)).toEqual(["rst", "markdown", "rst", "plain", "rst"]);
  });

  it("have the language of the folder that a link leads to", () => {
    expect(languagesOf("descriptions: { api/links/pets: plain }\n", ["api/pets/pets.yaml"])).toEqual([
      "plain",
    ]);
  });

  it.each([
    ["Markdown elsewhere", "markdown", {}],
    [
      "reStructuredText where targets.yaml is among the chapters",
      "rst",
      { "specification/targets.yaml": base },
    ],
    ["reStructuredText where there are event schemas", "rst", { "event-schemas/schema/m.a": "{}" }],
  ])("are %s where nothing is said", (_, language, others) => {
    const files = "specification/targets.yaml" in others ? others : { ...others, "targets.yaml": base };
    const { project } = load({ ...chapters, ...files });
    expect(project?.descriptions).toEqual({ usual: language, paths: [], markdownFiles: [] });
  });

  it.each([
    ["", "markdown", "rst"],
    ["descriptions: { api/old.yaml: plain }\n", "markdown", "plain"],
    ["descriptions: { api/new.yaml: plain }\n", "plain", "rst"],
    ["descriptions: { default: rst }\n", "rst", "rst"],
    ["descriptions: plain\n", "plain", "plain"],
  ])(
    "of OpenAPI files are in Markdown among others in reStructuredText, unless it is said (%j)",
    (text, ofNew, ofOld) => {
      const others = {
        "event-schemas/schema/m.a": "{}",
        "api/new.yaml": "openapi: 3.1.0",
        "api/old.yaml": "swagger: '2.0'",
      };
      expect(languagesOf(text, ["api/new.yaml", "api/old.yaml"], { ...chapters, ...others })).toEqual([
        ofNew,
        ofOld,
      ]);
    },
  );

  it("keep what is usual where only paths are named", () => {
    expect(languagesOf("descriptions: { api/pets: rst }\n", ["api/x.yaml", "api/pets/x"])).toEqual([
      "markdown",
      "rst",
    ]);
  });

  it.each([
    [
      "a path of nothing",
      "{ ⟦path-missing⟧api/pests: rst, api/pets: rst }",
      "There is no file or folder 'api/pests'; did you mean 'api/pets'?",
    ],
    [
      "a misspelt default",
      "{ ⟦path-missing⟧defualt: rst, default: rst }",
      "There is no file or folder 'defualt'; did you mean 'default'?",
    ],
    [
      "a path out of the project",
      "{ ⟦path-outside⟧../api: rst }",
      "'../api' leads out of the project; name a place inside it",
    ],
    [
      "a language that there is not",
      "{ api/pets: ⟦descriptions-unknown⟧markdwn, default: rst }",
      "'markdwn' is nothing that descriptions can be written in; did you mean 'markdown'?",
    ],
    [
      "no language",
      "{ ⟦targets-wrong-type⟧api/pets: }",
      "'api/pets' must be rst, markdown or plain, not empty",
    ],
    [
      "a number",
      "{ default: ⟦targets-wrong-type⟧1 }",
      "'default' must be rst, markdown or plain, not a number",
    ],
    [
      "a list",
      "⟦targets-wrong-type⟧[rst]",
      "'descriptions' must be rst, markdown, plain, or a mapping, not a list",
    ],
    ["nothing", "", "'descriptions' must be rst, markdown, plain, or a mapping, not empty"],
  ])("report %s", (_, value, message) => {
    const key = value === "" ? "⟦targets-wrong-type⟧descriptions:" : "descriptions:";
    const loaded = load({ ...sources, "targets.yaml": `${base}${key} ${value}\n` });
    expect(loaded.found).toEqual(loaded.expected);
    expect(messages(loaded)).toEqual([message]);
  });
});
