import { allOperations } from "../../api/parts.ts";
import type { Api, Link, Operation } from "../../api/types.ts";
import { finding } from "../../diagnostics/finding.ts";
import { createIsFirst } from "../../diagnostics/once.ts";
import { pointerTo } from "../../source/pointer.ts";
import { parseReference } from "../../source/reference.ts";
import { placeOf } from "../keyword-place.ts";
import type { CheckContext } from "../rule.ts";

/** Links lead to operations that there are, and have values for parameters that these have. */
export function links(context: CheckContext): void {
  const { model } = context;
  const byId = new Map(model.apis.flatMap(allOperations).map((each) => [each.operationId, each]));
  // What several responses refer to is one link.
  const isFirst = createIsFirst();
  for (const link of model.apis.flatMap(linksOf)) {
    if (!isFirst(link.location)) continue;
    if (link.operationRef !== undefined) followLink(link, context);
    if (link.operationId === undefined) continue;
    const operation = byId.get(link.operationId);
    if (operation !== undefined) checkParameters(link, operation, context);
    else if (model.unread.groups.length === 0) {
      const args = { id: link.operationId, known: [...byId.keys()].filter((id) => id !== undefined) };
      context.report(finding("link-to-nothing", args, placeIn(link, "operationId")));
    }
  }
}

function linksOf(api: Api): Link[] {
  const responses = [...allOperations(api).flatMap((each) => each.responses), ...api.components.responses];
  return [...responses.flatMap((response) => response.links), ...api.components.links];
}

/** Reports, as of every reference, where an operation is not where it is said to be in the project. */
function followLink({ operationRef = "", location }: Link, { sources }: CheckContext): void {
  const { file, pointer } = placeOf(location);
  const source = sources.load(file);
  if (source !== undefined && parseReference(operationRef).kind === "local")
    sources.followOnce(source, pointer, "operationRef");
}

function checkParameters(link: Link, operation: Operation, { report }: CheckContext): void {
  const { parameters, operationId = "", location } = operation;
  const known = parameters.flatMap(({ name, in: where }) => [name, `${where}.${name}`]);
  for (const { name } of link.parameters) {
    if (known.includes(name)) continue;
    const args = { name, operation: operationId, known };
    const related = [{ message: "The operation that the link leads to", location }];
    const at = { ...placeIn(link, "parameters", name), at: "key" as const };
    report(finding("link-parameter-unknown", args, at, related));
  }
}

function placeIn({ location }: Link, ...steps: string[]) {
  const { file, pointer } = placeOf(location);
  return { file, pointer: steps.reduce(pointerTo, pointer) };
}
