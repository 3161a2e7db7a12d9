import { define, didYouMean } from "./define.ts";

/** Errors in what an API file says. */
export const apiCodes = {
  "api-version-missing": define<Record<never, never>>({
    severity: "error",
    message: () =>
      "This file does not say what it is written in; add 'openapi' or 'swagger' with the version, such as 'openapi: 3.1.0'",
  }),
  "duplicate-api-group": define<{ group: string; file: string; other: string }>({
    severity: "error",
    message: ({ group, file, other }) =>
      `'${file}' and '${other}' are both the group '${group}'; rename one of the files, or give its folder a suffix ('api_suffixes')`,
  }),
  "no-api-file": define<Record<never, never>>({
    severity: "warning",
    message: () =>
      "This file holds neither 'openapi' nor 'swagger', so it is no API file and nothing shows it; add one with its version, " +
      "or move what is a part of API files into a folder 'definitions'",
  }),
  "unsupported-swagger-version": define<{ version: string }>({
    severity: "error",
    message: ({ version }) =>
      `Swagger ${version} cannot be read, only 2.0; convert the file and write 'swagger: "2.0"'`,
  }),
  "unsupported-openapi-version": define<{ version: string; known: readonly string[] }>({
    severity: "error",
    message: ({ version, known }) =>
      `OpenAPI ${version} cannot be read, only ${known.slice(0, -1).join(", ")} and ${known.at(-1)}; ` +
      (/^3\.\d{1,3}(?:\.|$)/.test(version)
        ? `write 'openapi: ${known.at(-1)}.0' if the file uses nothing that is newer`
        : "write the version that the file keeps to"),
  }),
  "unexpected-key": define<{
    key: string;
    owner: string;
    known: readonly string[];
    /** Where it belongs. */
    home?: string | undefined;
    /** What to do about it, where that is known. */
    advice?: string | undefined;
  }>({
    severity: "error",
    message: ({ key, owner, known, home, advice = home && `it belongs in ${home}` }) => {
      const hint =
        advice === undefined
          ? didYouMean(key, known) || "; take it out, or begin its name with 'x-'"
          : `; ${advice}`;
      return `'${key}' is no key of ${owner}${hint}`;
    },
  }),
  "missing-key": define<{ key: string; owner: string; others?: readonly string[] }>({
    severity: "error",
    message: ({ key, owner, others = [] }) =>
      `${owner} needs ${[key, ...others].map((each) => `'${each}'`).join(" or ")}`,
  }),
  "unknown-value": define<{
    key: string;
    value: string;
    known: readonly string[];
    advice?: string | undefined;
  }>({
    severity: "error",
    message: ({ key, value, known, advice }) => {
      const others = known.length === 1 ? `write '${known[0]}'` : `use one of ${known.join(", ")}`;
      const hint = advice === undefined ? didYouMean(value, known) || `; ${others}` : `; ${advice}`;
      return `'${key}' cannot be '${value}'${hint}`;
    },
  }),
  "path-parameter-undeclared": define<{ name: string; declared: readonly string[] }>({
    severity: "error",
    message: ({ name, declared }) =>
      `The path holds '{${name}}', but no path parameter of that name is declared${didYouMean(name, declared) || "; declare one"}`,
  }),
  "path-parameter-unused": define<{
    name: string;
    path: string;
    known: readonly string[];
    /** The one name in the path that no parameter declares. */
    instead?: string | undefined;
  }>({
    severity: "error",
    message: ({ name, path, known, instead }) => {
      if (instead !== undefined)
        return `The path '${path}' does not hold '{${name}}', and no parameter declares '{${instead}}'; write one name for both`;
      const isWithColon = path.split("/").includes(`:${name}`);
      const hint = isWithColon ? `; write '{${name}}' instead of ':${name}'` : didYouMean(name, known);
      return `The path '${path}' does not hold '{${name}}'${hint || "; add it there, or take the parameter out"}`;
    },
  }),
  "reference-of-other-kind": define<{ reference: string; actual: string; expected: string; advice: string }>({
    severity: "error",
    message: ({ reference, actual, expected, advice }) =>
      `'${reference}' is ${actual}, but ${expected} is expected here; ${advice}`,
  }),
  "wrong-type": define<{
    key: string;
    /** Which item of the list under the key it is, counted from 1. */
    item?: number;
    expected: string;
    actual: string;
    /** What to do about it, where that is known. */
    advice?: string | undefined;
  }>({
    severity: "error",
    message: ({ key, item, expected, actual, advice }) => {
      const subject = item === undefined ? `'${key}'` : `Item ${item} of '${key}'`;
      return `${subject} must be ${expected}, but it is ${actual}${advice === undefined ? "" : `; ${advice}`}`;
    },
  }),
};
