import { define, didYouMean } from "./define.ts";

/** Errors in what a project says of findings: its rules, exceptions, accepted changes and baseline. */
export const policyCodes = {
  "rule-unknown": define<{ name: string; known: readonly string[] }>({
    severity: "error",
    kind: "configuration",
    message: ({ name, known }) =>
      `There is no code or group '${name}'${didYouMean(name, known) || "; 'spec explain' lists those there are"}`,
  }),
  "rule-severity": define<{ severity: string; known: readonly string[] }>({
    severity: "error",
    kind: "configuration",
    message: ({ severity, known }) =>
      `'${severity}' is no severity${didYouMean(severity, known) || "; write error, warning or off"}`,
  }),
  "rule-fixed": define<{ code: string; kind: "configuration" | "unreadable" }>({
    severity: "error",
    kind: "configuration",
    message: ({ code, kind }) =>
      kind === "configuration"
        ? `'${code}' is always an error, for what targets.yaml means is not known then; take this out`
        : `'${code}' is always an error, for all that the file says would be missing; take this out`,
  }),
  "rule-path-unmatched": define<{ glob: string }>({
    severity: "warning",
    message: ({ glob }) =>
      `No file of the project matches '${glob}'; write a path from the project's root, such as 'api/**', or take this out`,
  }),
  "exception-unused": define<{ code: string }>({
    severity: "warning",
    message: ({ code }) => `There is no '${code}' here to excuse; take the exception out`,
  }),
  "exception-invalid": define<{ name: string; known: readonly string[] }>({
    severity: "error",
    message: ({ name, known }) =>
      known.includes(name)
        ? `'${name}' cannot be excused; take this out`
        : `There is no code '${name}' to excuse${didYouMean(name, known) || "; 'spec explain' lists those there are"}`,
  }),
  "exception-malformed": define<object>({
    severity: "error",
    message: () =>
      "An exception must name what it excuses: a code, a list of codes, or codes with their reasons",
  }),
  "accepted-change-stale": define<{ code: string; place: string }>({
    severity: "warning",
    message: ({ code, place }) => `There is no change '${code}' at '${place}' any more; take this out`,
  }),
  "baseline-stale": define<{ code: string; file: string; count: number; occurring: number }>({
    severity: "warning",
    message: ({ code, file, count, occurring }) =>
      `${file} has ${occurring === 0 ? "no such finding" : `only ${occurring} of these ${count} findings`} any more ` +
      `(${code}); run 'spec check --write-baseline'`,
  }),
  "baseline-invalid": define<object>({
    severity: "error",
    kind: "configuration",
    message: () =>
      "This is not what a baseline holds; write it anew with 'spec check --write-baseline', or remove the file",
  }),
};
