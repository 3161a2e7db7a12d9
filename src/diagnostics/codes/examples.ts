import { define } from "./define.ts";

/** Faults between schemas and the values that go with them. */
export const exampleCodes = {
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
};
