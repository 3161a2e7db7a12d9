import { define, didYouMean } from "./define.ts";

/** Faults in schemas, those of API files and those of events. */
export const schemaCodes = {
  "misspelt-keyword": define<{ key: string; keyword: string }>({
    severity: "warning",
    message: ({ key, keyword }) => `'${key}' means nothing in a schema; did you mean '${keyword}'?`,
  }),
  "unknown-type": define<{ type: string; known: readonly string[] }>({
    severity: "warning",
    message: ({ type, known }) =>
      `'${type}' is no type${didYouMean(type, known) || `; use one of ${known.join(", ")}`}`,
  }),
  "schema-invalid": define<{ keyword: string; fault: string }>({
    severity: "error",
    message: ({ keyword, fault }) => `'${keyword}' ${fault}; examples are checked without it`,
  }),
  "schema-circular": define<Record<string, never>>({
    severity: "error",
    message: () =>
      "The schema applies itself to the same value, by way of this reference, without end; remove the reference, or move it below a property or 'items'",
  }),
  "schema-too-complex": define<Record<string, never>>({
    severity: "warning",
    message: () =>
      "Nothing is checked against the schema where that would take too long: it leads to the same schemas over and over, by ever more ways; let 'allOf', 'anyOf' or 'oneOf' name each of them once",
  }),
  "pattern-unsafe": define<{ pattern: string; reason: string }>({
    severity: "warning",
    message: ({ pattern, reason }) =>
      `The pattern ${pattern} is not checked: ${reason}, so matching could take time without bound; write a simpler one`,
  }),
};
