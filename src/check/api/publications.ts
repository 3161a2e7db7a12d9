import { hostOf } from "../../api/server-address.ts";
import type { Api, Operation } from "../../api/types.ts";
import type { CoverageContext } from "../rule.ts";
import { shownFiles } from "../shown-files.ts";

/** An endpoint, and the host that its API file names. */
export interface Found {
  operation: Operation;
  host: string;
}

/**
 * The endpoints that are published together: those of each target, and those of each API file. Where it is not known what
 * targets show, files are taken one by one if that is for a part that is missing, and together if nothing is.
 */
export function publications({ project, model, coverage, isPartial }: CoverageContext): Found[][] {
  const { apis } = model;
  if (coverage === undefined && !isPartial) return [endpointsOf(apis)];
  const ofTargets = coverage === undefined ? [] : shownFiles(project, coverage);
  const together = ofTargets.map((files) => apis.filter(({ file }) => files.has(file)));
  const shownWithOthers = new Set(together.filter((list) => list.length > 1).flat());
  const alone = apis.filter((api) => !shownWithOthers.has(api));
  return [...together, ...alone.map((api) => [api])].map(endpointsOf);
}

function endpointsOf(apis: readonly Api[]): Found[] {
  return apis.flatMap(({ operations, servers }) => {
    const host = hostOf(servers) ?? "";
    return operations.map((operation) => ({ operation, host }));
  });
}
