import type { CoverageRule } from "../rule.ts";
import { ambiguousPaths } from "./ambiguous-paths.ts";
import { callExamples } from "./call-examples.ts";
import { fileBodies } from "./file-bodies.ts";
import { apiForm } from "./form.ts";
import { links } from "./links.ts";
import { exampleMediaTypes } from "./media-types.ts";
import { duplicateEndpoints, equivalentPaths, operationIds, takenAliases } from "./operations.ts";
import {
  bodiesWithoutMeaning,
  duplicateParameters,
  forms,
  parametersOfPath,
  unusedDefaults,
} from "./parameters.ts";
import { requiredReadOnly } from "./required-read-only.ts";
import { securityRequirements } from "./security.ts";
import { servers } from "./server.ts";
import { unlistedTags } from "./tags.ts";
import { unusedShared } from "./unused-shared.ts";

/** The rules about API files: the published schemas of their languages, and what a schema cannot say. */
export const apiRules: readonly CoverageRule[] = [
  apiForm,
  servers,
  duplicateEndpoints,
  equivalentPaths,
  takenAliases,
  operationIds,
  duplicateParameters,
  parametersOfPath,
  forms,
  ambiguousPaths,
  fileBodies,
  requiredReadOnly,
  unlistedTags,
  unusedDefaults,
  bodiesWithoutMeaning,
  exampleMediaTypes,
  securityRequirements,
  links,
  callExamples,
  unusedShared,
];
