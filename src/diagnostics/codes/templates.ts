import { define, didYouMean } from "./define.ts";

/** Faults of template sets. */
export const templatesCodes = {
  "template-set-empty": define<{ folder: string }>({
    severity: "warning",
    message: ({ folder }) =>
      `The folder '${folder}' holds no templates (*.njk), so nothing of it is used; put some into it, or name another folder`,
  }),
  "template-unused": define<{ name: string; base: string; known: readonly string[] }>({
    severity: "warning",
    message: ({ name, base, known }) =>
      `'${name}' replaces no template of the set '${base}', and no other template names it` +
      `${didYouMean(name, known) || "; include it in one, or take it out"}`,
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
