import { messageText } from "../../model/example.ts";
import { schemesOf } from "../../model/security.ts";
import type { Api, Endpoint, Header, Parameter, Response } from "../../model/types.ts";
import { literal } from "../../rst/emit/inline.ts";
import type { Variables } from "../view.ts";
import { exampleView } from "./example-view.ts";
import { httpRequest } from "./request.ts";
import { parameterView, schemaView, type TableView } from "./schema-view.ts";
import { describeSecurity } from "./security.ts";

export function endpointView(api: Api, endpoint: Endpoint): Variables {
  const { body, summary, description } = endpoint;
  const requests = body && body.examples.length > 0 ? body.examples : [undefined];
  return {
    title: literal(`${endpoint.method} ${endpoint.path}`),
    // A summary that opens the description is said already.
    summary: isStartOf(summary, description) ? "" : summary,
    description,
    deprecated: endpoint.deprecated,
    operationId: endpoint.operationId ?? "",
    tags: endpoint.tags,
    rateLimited: endpoint.rateLimited,
    security: schemesOf(endpoint.security),
    authentication: describeSecurity(endpoint.security),
    consumes: notOnlyJson(endpoint.consumes),
    produces: notOnlyJson(endpoint.produces),
    aliases: endpoint.aliases.map(({ fullPath }) => `${endpoint.method} ${fullPath}`),
    parameterTables: PLACES.flatMap(([place, caption]) =>
      parameterTables(
        endpoint.parameters.filter((parameter) => parameter.in === place),
        caption,
      ),
    ),
    body: body && {
      required: body.required,
      description: body.description,
      schema: schemaView(body.schema, "Body", [body.description]),
      location: body.location,
    },
    requests: requests.map((example) => ({
      label: body?.required && !example ? "Example request, without its body" : "Example request",
      language: "http",
      text: httpRequest(api, endpoint, example),
      location: example?.location ?? endpoint.location,
    })),
    responses: endpoint.responses.map((response) => responseView(response, endpoint.produces)),
    location: endpoint.location,
  };
}

const PLACES: [Parameter["in"], string][] = [
  ["path", "Path parameters"],
  ["query", "Query parameters"],
  ["header", "Header parameters"],
  ["formData", "Form parameters"],
];

/** The table of parameters or headers, and after it those of the objects in them. */
function parameterTables(parameters: (Parameter | Header)[], caption: string): TableView[] {
  const [first] = parameters;
  if (!first) return [];
  const views = parameters.map(parameterView);
  const rows = views.flatMap((view) => view.rows);
  const table = { caption, description: "", facts: "", rows, location: first.location };
  return [table, ...views.flatMap(({ tables }) => tables)];
}

function responseView(
  { status, description, headers, schema, examples, location }: Response,
  produces: string[],
): Variables {
  const ofSchema = schema?.example ? [schema.example] : [];
  return {
    label: status === "default" ? "Any other response" : `Response ${status}`,
    description,
    headers: parameterTables(headers, "Headers"),
    schema: schema && schemaView(schema, "Body", [description]),
    examples: (examples.length > 0 ? examples : ofSchema).map((example) =>
      exampleView({
        ...example,
        text: messageText(example, example.mediaType ?? produces[0] ?? "application/json"),
      }),
    ),
    location,
  };
}

function notOnlyJson(mediaTypes: string[]): string[] {
  return mediaTypes.every((mediaType) => mediaType === "application/json") ? [] : mediaTypes;
}

function isStartOf(summary: string, description: string): boolean {
  const words = (text: string) => text.trim().replace(/\s+/g, " ");
  return words(description).startsWith(words(summary).replace(/\.$/, ""));
}
