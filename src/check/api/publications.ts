import { hostOf } from "../../api/server-address.ts";
import type { Api, Operation } from "../../api/types.ts";
import type { CoverageContext } from "../rule.ts";
import { shownFiles } from "../shown-files.ts";

/** An operation that callers may call, and the host that it, or its API file, names. */
export interface Found {
  operation: Operation;
  host: string;
}

/**
 * The API files that are published together: those of each target, and each by itself. Where it is not known what targets
 * show, files are taken one by one if that is for a part that is missing, and together if nothing is.
 */
export function publications({ project, model, coverage, isPartial }: CoverageContext): Api[][] {
  const { apis } = model;
  if (coverage === undefined && !isPartial) return [apis];
  const ofTargets = coverage === undefined ? [] : shownFiles(project, coverage);
  const together = ofTargets.map((files) => apis.filter(({ file }) => files.has(file)));
  const shownWithOthers = new Set(together.filter((list) => list.length > 1).flat());
  const alone = apis.filter((api) => !shownWithOthers.has(api));
  return [...together, ...alone.map((api) => [api])];
}

/** What callers may call of some API files. */
export function endpointsOf(apis: readonly Api[]): Found[] {
  return apis.flatMap(({ operations, servers }) =>
    operations.map((operation) => ({ operation, host: hostOf(operation.servers ?? servers) ?? "" })),
  );
}
