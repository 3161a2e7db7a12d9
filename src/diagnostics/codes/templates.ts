import { define } from "./define.ts";

/** Faults of template sets. */
export const templatesCodes = {
  "template-set-missing": define<{ folder: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ folder }) =>
      `There is no template set '${folder}'; name 'default', '2015' or a folder of the project that holds templates`,
  }),
  "template-set-base-unknown": define<{ name: string }>({
    severity: "error",
    kind: "configuration",
    message: ({ name }) => `'${name}' is no set that comes with spec; a set.txt says 'default' or '2015'`,
  }),
  "template-failed": define<{ section: string; template: string; cause: string }>({
    severity: "error",
    message: ({ section, template, cause }) =>
      `The template ${template} failed while it made the section '${section}': ${cause}`,
  }),
};
