import { define } from "./define.ts";

/** Faults between schemas and the values that go with them. */
export const examplesCodes = {
  "example-mismatch": define<{ fault: string }>({
    severity: "error",
    message: ({ fault }) => `The example does not fit its schema: ${fault}`,
  }),
  "default-mismatch": define<{ fault: string }>({
    severity: "error",
    message: ({ fault }) => `The default does not fit its schema: ${fault}`,
  }),
  "enum-mismatch": define<{ fault: string }>({
    severity: "error",
    message: ({ fault }) => `A value of 'enum' can never be valid: ${fault}`,
  }),
  "example-not-checked": define<{ reason: string }>({
    severity: "warning",
    message: ({ reason }) => `The value is not checked against its schema: ${reason}`,
  }),
  "engines-disagree": define<{ first: string; second: string }>({
    severity: "error",
    message: ({ first, second }) =>
      `The two validators disagree about this value: ${first}, but ${second}; please report it with the schema`,
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
