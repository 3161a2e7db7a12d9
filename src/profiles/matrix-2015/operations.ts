import { schemesOf } from "../../api/schemes-of.ts";
import type { Api, Operation } from "../../api/types.ts";
import type { Variables } from "../../sections/view.ts";
import { compareText } from "./python.ts";
import { requestGroups } from "./request.ts";
import { exampleRequest } from "./request-example.ts";
import { responseTables } from "./response.ts";

/** Endpoints whose path holds one of these come first, in this order, and the rest as the author has them. */
const pathsThatComeFirst = new Map([
  ["presence", ["status"]],
  ["profile", ["displayname", "avatar_url"]],
]);

/** What `http-api.njk` shows: endpoints and their aliases, in the order of the original. */
export function endpointsOf(api: Api): Variables[] {
  const entries = api.operations.flatMap((operation) => {
    // The original put base path and path together as they are.
    const path = (api.basePath + operation.key).trim();
    return [describe(api, operation, path), ...aliasesOf(operation, path)];
  });
  const first = pathsThatComeFirst.get(api.group);
  if (!first) return entries.sort((a, b) => compareText(a.path, b.path));
  const chosen = first.flatMap((part) => entries.filter(({ path }) => path.includes(part)));
  return [...new Set([...chosen, ...entries])];
}

function describe(api: Api, operation: Operation, path: string) {
  const { location, method } = operation;
  return {
    location,
    path,
    title: `\`\`${method} ${path}\`\``,
    description: operation.description || operation.summary,
    rateLimited: operation.responses.some(({ status }) => status === "429"),
    requiresAuth: schemesOf(operation.security).length > 0,
    requestGroups: requestGroups(operation),
    responseTables: responseTables(operation),
    exampleRequest: exampleRequest(api, operation),
    exampleResponses: exampleResponses(operation),
  };
}

/** Only responses with both a description and an example were shown. */
function exampleResponses({ responses }: Operation) {
  return responses.flatMap(({ status, description, content }) => {
    const examples = content.flatMap((mediaType) => mediaType.examples);
    const example = examples.find(({ mediaType }) => mediaType === "application/json");
    if (description === "" || example === undefined || example.text === "") return [];
    return [{ status, description, example: example.text, location: example.location }];
  });
}

/** An alias is shown without its base path. */
function aliasesOf({ method, aliases }: Operation, path: string) {
  return aliases.map((alias) => ({
    location: alias.location,
    path: alias.path,
    title: `\`\`${method} ${alias.path}\`\``,
    aliasOf: path,
    link: alias.canonicalLink ?? "",
  }));
}
