import { groupBy } from "../group-by.ts";
import { parentOf, pathIn } from "../project/layout.ts";
import { type Survey, stemOf } from "./survey.ts";

/** A collection as targets.yaml has it. */
export interface NewCollection {
  readonly name: string;
  readonly schemas: string;
  readonly examples?: string;
}

/**
 * Makes collections of schemas: one for those of a folder that one pattern means, and nothing else; where there is no such
 * pattern, one for each schema.
 */
export function findCollections({ schemas, data }: Survey): NewCollection[] {
  const taken = new Set<string>();
  return [...groupBy(schemas, parentOf)].flatMap(([folder, files]) => {
    const pattern = patternOf(folder, files, data);
    return (pattern === undefined ? files : [pattern]).map((path) => {
      const name = nameOf(pattern === undefined ? stemOf(path) : (folder.split("/").at(-1) ?? ""), taken);
      const examples = examplesOf(folder, files, data);
      return { name, schemas: path, ...(examples !== undefined && { examples }) };
    });
  });
}

function patternOf(folder: string, files: readonly string[], data: readonly string[]): string | undefined {
  const beside = data.filter((file) => parentOf(file) === folder);
  const endings = ["schema.json", "schema.yaml", "schema.yml", "json", "yaml", "yml"];
  const ending = endings.find((each) => {
    const meant = beside.filter((file) => file.endsWith(`.${each}`));
    return meant.length === files.length && meant.every((file) => files.includes(file));
  });
  return ending && pathIn(folder, `*.${ending}`);
}

/** The folder in which files have the names of schemas: in their folder, beside it, or one of its name in `examples`. */
function examplesOf(folder: string, files: readonly string[], data: readonly string[]): string | undefined {
  const stems = new Set(files.map(stemOf));
  const last = folder.slice(folder.lastIndexOf("/") + 1);
  const around = parentOf(folder);
  const candidates = [
    pathIn(folder, "examples"),
    pathIn(around, `examples/${last}`),
    pathIn(around, "examples"),
  ];
  return candidates.find((path) => data.some((file) => parentOf(file) === path && stems.has(stemOf(file))));
}

/** A name that placeholders can have and no other collection has. */
function nameOf(text: string, taken: Set<string>): string {
  const plain = text.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "") || "schemas";
  let name = plain;
  for (let count = 2; taken.has(name); count++) name = `${plain}_${count}`;
  taken.add(name);
  return name;
}
