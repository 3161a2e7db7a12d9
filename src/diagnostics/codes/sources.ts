import { define } from "./define.ts";

/** Faults in how a YAML or JSON file is written, and in where its references lead. */
export const sourceCodes = {
  "file-missing": define<{ file: string }>({
    severity: "error",
    message: ({ file }) => `There is no file '${file}'`,
  }),
};
