import { define } from "./define.ts";

/** Errors between schemas and the values that go with them. */
export const exampleCodes = {
  "example-mismatch": define<{ reason: string }>({
    severity: "error",
    message: ({ reason }) => `The example does not fit its schema: ${reason}`,
  }),
  "default-mismatch": define<{ reason: string }>({
    severity: "error",
    message: ({ reason }) => `The default does not fit its schema: ${reason}`,
  }),
  "enum-mismatch": define<{ reason: string }>({
    severity: "error",
    message: ({ reason }) => `A value of 'enum' can never be valid: ${reason}`,
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
};
