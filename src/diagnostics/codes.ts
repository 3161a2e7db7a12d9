import type { Definition } from "./codes/define.ts";
import { groups } from "./groups.ts";

const all = {
  ...groups.sources,
  ...groups.project,
  ...groups.apis,
  ...groups.schemas,
  ...groups.examples,
  ...groups["closed-world"],
  ...groups.coverage,
  ...groups.chapters,
  ...groups.links,
};

export type Code = keyof typeof all;

/** What the wording of each code is made from. */
export type ArgumentsOf = { [C in Code]: (typeof all)[C] extends Definition<infer Args> ? Args : never };

/** Every kind of finding there is; a page in `docs/codes/` explains each. */
export const codes: { [C in Code]: Definition<ArgumentsOf[C]> } = all;
