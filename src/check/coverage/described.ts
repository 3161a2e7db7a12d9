import { allOperations, operationName } from "../../api/parts.ts";
import type { CoverageContext } from "../rule.ts";
import type { Item } from "./item.ts";
import { usedHeaders, usedParameters } from "./uses.ts";

/** The endpoints, each covered where a summary or a description says what it does. */
export function describedEndpoints({ model: { apis } }: CoverageContext): Item[] {
  return apis.flatMap((api) =>
    allOperations(api).map((operation) => ({
      name: operationName(operation),
      location: operation.location,
      isCovered: operation.summary !== "" || operation.description !== "",
    })),
  );
}

/** Parameters and the headers of responses. */
export function describedParameters({ model }: CoverageContext): Item[] {
  return [...usedParameters(model), ...usedHeaders(model)].map(
    ({ name, part: { description, location } }) => ({
      name,
      location,
      isCovered: description !== "",
    }),
  );
}
