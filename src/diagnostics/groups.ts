import { apiRuleCodes } from "./codes/api-rules.ts";
import { apiCodes } from "./codes/apis.ts";
import { chapterCodes } from "./codes/chapters.ts";
import { closedWorldCodes } from "./codes/closed-world.ts";
import { coverageCodes } from "./codes/coverage.ts";
import { exampleCodes } from "./codes/examples.ts";
import { linkCodes } from "./codes/links.ts";
import { markdownCodes } from "./codes/markdown.ts";
import { openapiCodes } from "./codes/openapi.ts";
import { policyCodes } from "./codes/policy.ts";
import { projectCodes } from "./codes/project.ts";
import { schemaCodes } from "./codes/schemas.ts";
import { sourceCodes } from "./codes/sources.ts";

/** The groups of codes: every code is in one of them. They are named on the command line and in targets.yaml. */
export const groups = {
  sources: sourceCodes,
  project: { ...projectCodes, ...policyCodes },
  apis: { ...apiCodes, ...apiRuleCodes, ...openapiCodes },
  schemas: schemaCodes,
  examples: exampleCodes,
  "closed-world": closedWorldCodes,
  coverage: coverageCodes,
  chapters: { ...chapterCodes, ...markdownCodes },
  links: linkCodes,
};

export type Group = keyof typeof groups;
