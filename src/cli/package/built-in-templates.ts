import { readFileSync } from "node:fs";
import { packageRoot } from "../../package-root.ts";
import type { BuiltInTemplates } from "../../sections/template-set.ts";

/** Reads a template of a set that comes with `spec`. */
export const builtInTemplates: BuiltInTemplates = (set, name) => {
  if (!/^[\w-]+\.njk$/.test(name)) return undefined;
  try {
    return readFileSync(new URL(`templating/${set}/${name}`, packageRoot), "utf8");
  } catch {
    return undefined;
  }
};
