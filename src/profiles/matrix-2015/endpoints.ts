import { schemesOf } from "../../api/swagger2/security.ts";
import type { Api, Endpoint } from "../../api/swagger2/types.ts";
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
  const entries = api.endpoints.flatMap((endpoint) => {
    // The original put base path and path together as they are.
    const path = (api.basePath + endpoint.key).trim();
    return [describe(api, endpoint, path), ...aliasesOf(endpoint, path)];
  });
  const first = pathsThatComeFirst.get(api.group);
  if (!first) return entries.sort((a, b) => compareText(a.path, b.path));
  const chosen = first.flatMap((part) => entries.filter(({ path }) => path.includes(part)));
  return [...new Set([...chosen, ...entries])];
}

function describe(api: Api, endpoint: Endpoint, path: string) {
  const { location, method } = endpoint;
  return {
    location,
    path,
    title: `\`\`${method} ${path}\`\``,
    description: endpoint.description || endpoint.summary,
    rateLimited: endpoint.rateLimited,
    requiresAuth: schemesOf(endpoint.security).length > 0,
    requestGroups: requestGroups(endpoint),
    responseTables: responseTables(endpoint),
    exampleRequest: exampleRequest(api, endpoint),
    exampleResponses: exampleResponses(endpoint),
  };
}

/** Only responses with both a description and an example were shown. */
function exampleResponses({ responses }: Endpoint) {
  return responses.flatMap(({ status, description, examples }) => {
    const example = examples.find(({ mediaType }) => mediaType === "application/json");
    if (description === "" || example === undefined || example.text === "") return [];
    return [{ status, description, example: example.text, location: example.location }];
  });
}

/** An alias is shown without its base path. */
function aliasesOf({ method, aliases }: Endpoint, path: string) {
  return aliases.map((alias) => ({
    location: alias.location,
    path: alias.path,
    title: `\`\`${method} ${alias.path}\`\``,
    aliasOf: path,
    link: alias.canonicalLink ?? "",
  }));
}
