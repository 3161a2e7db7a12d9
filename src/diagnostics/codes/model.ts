import { define, didYouMean } from "./define.ts";

/** Faults in what a Swagger file, a schema, an event folder or the changelog says. */
export const modelCodes = {
  "wrong-type": define<{ key: string; expected: string; actual: string }>({
    severity: "error",
    message: ({ key, expected, actual }) => `'${key}' must be ${expected}, but it is ${actual}`,
  }),
  "unexpected-key": define<{ key: string; owner: string; known: readonly string[]; home?: string }>({
    severity: "error",
    message: ({ key, owner, known, home }) => {
      const place = home === undefined ? "" : `; it belongs in ${home}`;
      const hint = place || didYouMean(key, known) || "; take it out, or begin its name with 'x-'";
      return `'${key}' is no key of ${owner}${hint}`;
    },
  }),
  "misspelt-keyword": define<{ key: string; keyword: string }>({
    severity: "warning",
    message: ({ key, keyword }) => `'${key}' means nothing in a schema; did you mean '${keyword}'?`,
  }),
  "missing-key": define<{ key: string; owner: string }>({
    severity: "error",
    message: ({ key, owner }) => `${owner} needs '${key}'`,
  }),
  "unknown-value": define<{ key: string; value: string; known: readonly string[] }>({
    severity: "error",
    message: ({ key, value, known }) =>
      `'${key}' cannot be '${value}'${didYouMean(value, known) || `; use one of ${known.join(", ")}`}`,
  }),
  "unknown-type": define<{ type: string; known: readonly string[] }>({
    severity: "warning",
    message: ({ type, known }) =>
      `'${type}' is no type${didYouMean(type, known) || `; use one of ${known.join(", ")}`}`,
  }),
  "path-parameter-undeclared": define<{ name: string; declared: readonly string[] }>({
    severity: "error",
    message: ({ name, declared }) =>
      `The path holds '{${name}}', but no path parameter of that name is declared${didYouMean(name, declared)}`,
  }),
  "path-parameter-unused": define<{ name: string; path: string; known: readonly string[] }>({
    severity: "error",
    message: ({ name, path, known }) =>
      `The path '${path}' does not hold '{${name}}'${didYouMean(name, known)}`,
  }),
  "unsupported-swagger-version": define<{ version: string }>({
    severity: "error",
    message: ({ version }) =>
      `Swagger ${version} cannot be read, only 2.0; convert the file and write 'swagger: "2.0"'`,
  }),
  "no-api-file": define<Record<never, never>>({
    severity: "warning",
    message: () =>
      `This file holds no 'swagger' key, so it is no API file and nothing shows it; add 'swagger: "2.0"', ` +
      "or move what is a part of API files into a folder 'definitions'",
  }),
  "event-without-example": define<{ event: string; folder?: string }>({
    severity: "warning",
    message: ({ event, folder }) =>
      folder === undefined
        ? `'${event}' has no example, and the project has no folder for it`
        : `'${event}' has no example; write one in '${folder}/${event}'`,
  }),
  "example-without-schema": define<{ example: string; folder: string; known: readonly string[] }>({
    severity: "error",
    message: ({ example, folder, known }) =>
      `There is no schema '${example}' in '${folder}' for this example${didYouMean(example, known)}`,
  }),
  "changelog-without-version": define<Record<never, never>>({
    severity: "warning",
    message: () =>
      "No title of the changelog names a version such as 'v1.2.3'; write the newest one in its title",
  }),
};
