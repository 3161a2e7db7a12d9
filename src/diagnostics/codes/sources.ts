import { define, didYouMean, question } from "./define.ts";

/** Errors in how a YAML or JSON file is written, and in where its references lead. */
export const sourceCodes = {
  "file-missing": define<{ file: string }>({
    severity: "error",
    kind: "unreadable",
    message: ({ file }) => `There is no file '${file}'`,
  }),
  "file-unreadable": define<{ file: string; reason: string }>({
    severity: "error",
    kind: "unreadable",
    message: ({ file, reason }) => `Cannot read '${file}': ${reason}`,
  }),
  "folder-unreadable": define<{ folder: string; reason: string }>({
    severity: "error",
    kind: "unreadable",
    message: ({ folder, reason }) =>
      `Cannot list the folder '${folder}': ${reason}; what is in it would be missing without a word`,
  }),
  "file-outside-project": define<{ file: string }>({
    severity: "error",
    kind: "unreadable",
    message: ({ file }) => `'${file}' leads out of the project, where nothing is ever read; copy the file in`,
  }),
  "merge-conflict": define<Record<never, never>>({
    severity: "error",
    message: () => "git has left both sides of a conflict here; choose what is right, and take its marks out",
  }),
  "yaml-syntax": define<{ reason: string }>({
    severity: "error",
    kind: "unreadable",
    message: ({ reason }) => `This is not valid YAML: ${reason}`,
  }),
  "yaml-deficient-indentation": define<Record<string, never>>({
    severity: "warning",
    houseStyle: "one-wording",
    message: () =>
      "This line continues a value that began further in; YAML wants it indented more than the key it belongs to",
  }),
  "yaml-several-documents": define<Record<string, never>>({
    severity: "error",
    kind: "unreadable",
    message: () => "A second YAML document begins here; put it into a file of its own",
  }),
  "yaml-key-not-scalar": define<Record<string, never>>({
    severity: "error",
    kind: "unreadable",
    message: () => "This key is a mapping or a sequence; only text, numbers and the like can be keys here",
  }),
  "yaml-alias-circle": define<{ name: string }>({
    severity: "error",
    kind: "unreadable",
    message: ({ name }) =>
      `The alias '*${name}' stands inside the value that '&${name}' names, so it would never end`,
  }),
  "yaml-alias-expansion": define<{ name: string; limit: number }>({
    severity: "error",
    kind: "unreadable",
    message: ({ name, limit }) =>
      `With the alias '*${name}' the aliases of this file stand for more than ${limit} values; write fewer of them`,
  }),
  "json-syntax": define<{ reason: string }>({
    severity: "error",
    kind: "unreadable",
    message: ({ reason }) => `This is not valid JSON: ${reason}`,
  }),
  "csv-syntax": define<{ reason: string }>({
    severity: "error",
    kind: "unreadable",
    message: ({ reason }) => `This cannot be read as comma-separated values: ${reason}`,
  }),
  "yaml-not-json": define<Record<never, never>>({
    severity: "warning",
    message: () =>
      "This is no JSON from here on, but the whole file is YAML and read as that; put text and keys into double quotes, or add '.yaml' to the file's name",
  }),
  "duplicate-key": define<{ key: string }>({
    severity: "error",
    message: ({ key }) => `The key '${key}' is already in this mapping; remove or rename one of the two`,
  }),
  "nesting-too-deep": define<{ limit: number }>({
    severity: "error",
    kind: "unreadable",
    message: ({ limit }) => `Values are nested more than ${limit} deep here; flatten them`,
  }),
  "too-many-entries": define<{ limit: number }>({
    severity: "error",
    kind: "unreadable",
    message: ({ limit }) =>
      `This is entry ${limit + 1} of a list or mapping, which may have ${limit}; divide what it holds among several`,
  }),
  "number-not-finite": define<{ written: string }>({
    severity: "error",
    message: ({ written }) =>
      `JSON has no number ${written}; write a number with digits, put it in quotes if it is text, or take it out`,
  }),
  "reference-not-text": define<{ type: string }>({
    severity: "error",
    message: ({ type }) =>
      `A '$ref' must be text that names a file or a '#/pointer', but this is of type ${type}`,
  }),
  "reference-remote": define<{ reference: string; known: readonly string[] }>({
    severity: "error",
    message: ({ reference, known }) =>
      `'${reference}' leads to the network, where nothing is ever fetched` +
      (didYouMean(reference, known) || "; copy the file into the project and refer to it there"),
  }),
  "reference-outside-project": define<{ reference: string }>({
    severity: "error",
    message: ({ reference }) =>
      `'${reference}' leads out of the project, where nothing is ever read; copy the file into the project`,
  }),
  "reference-missing-file": define<{ reference: string; path: string; known: readonly string[] }>({
    severity: "error",
    message: ({ reference, path, known }) => {
      const name = path.slice(path.lastIndexOf("/") + 1);
      return `'${reference}' leads to '${path}', where there is no file${didYouMean(name, known)}`;
    },
  }),
  "reference-missing-value": define<{
    reference: string;
    file: string;
    missing: string;
    known: readonly string[];
    /** The reference to the place that the file has for it. */
    instead?: string;
  }>({
    severity: "error",
    message: ({ reference, file, missing, known, instead }) =>
      `'${reference}' leads nowhere: '${file}' has no '${missing}' there` +
      (instead === undefined ? didYouMean(missing, known) : question([instead])),
  }),
  "reference-pointer": define<{ reference: string; like: string }>({
    severity: "error",
    message: ({ reference, like }) =>
      `What follows '#' in '${reference}' must begin with '/', as in '#${like}'`,
  }),
  "reference-chain": define<{ limit: number }>({
    severity: "error",
    message: ({ limit }) =>
      `This is more than ${limit} references away from the first of its chain; let that one lead to the value itself`,
  }),
  "reference-circle": define<{ reference: string }>({
    severity: "error",
    message: ({ reference }) =>
      `'${reference}' leads back to itself without ever reaching a value; make one of these references lead to a schema`,
  }),
};
