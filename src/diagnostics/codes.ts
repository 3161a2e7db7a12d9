import { buildCodes } from "./codes/build.ts";
import type { Definition } from "./codes/define.ts";
import { documentCodes } from "./codes/document.ts";
import { examplesCodes } from "./codes/examples.ts";
import { modelCodes } from "./codes/model.ts";
import { pageCodes } from "./codes/page.ts";
import { projectCodes } from "./codes/project.ts";
import { sourceCodes } from "./codes/sources.ts";
import { templatesCodes } from "./codes/templates.ts";

const all = {
  ...sourceCodes,
  ...projectCodes,
  ...modelCodes,
  ...examplesCodes,
  ...templatesCodes,
  ...documentCodes,
  ...buildCodes,
  ...pageCodes,
};

export type Code = keyof typeof all;

/** What the wording of each code is made from. */
export type ArgumentsOf = { [C in Code]: (typeof all)[C] extends Definition<infer Args> ? Args : never };

/** Every kind of finding there is; a page in `docs/codes/` explains each. */
export const codes: { [C in Code]: Definition<ArgumentsOf[C]> } = all;
