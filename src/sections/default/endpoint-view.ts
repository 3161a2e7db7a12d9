import { schemesOf } from "../../api/swagger2/security.ts";
import type { Api, Endpoint, Header, Parameter, Response } from "../../api/swagger2/types.ts";
import { literal } from "../../rst/emit/inline.ts";
import { messageText } from "../../schema/example.ts";
import type { Schema } from "../../schema/types.ts";
import { shownExamples } from "../../schema/whole-example.ts";
import type { Variables } from "../view.ts";
import { exampleView } from "./example-view.ts";
import { httpRequest } from "./request.ts";
import { type Apart, parameterView, schemaView, type TableView } from "./schema-view.ts";
import { describeSecurity } from "./security.ts";

/** The values that an endpoint shows the types of. */
export function schemasOf({ parameters, body, responses }: Endpoint): Schema[] {
  return [
    ...parameters.map(({ schema }) => schema),
    ...(body ? [body.schema] : []),
    ...responses.flatMap(({ headers, schema }) => [
      ...headers.map((header) => header.schema),
      ...(schema ? [schema] : []),
    ]),
  ];
}

/** @param apart objects that get no tables here */
export function endpointView(api: Api, endpoint: Endpoint, apart: Apart): Variables {
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
        apart,
      ),
    ),
    body: body && {
      required: body.required,
      description: body.description,
      schema: schemaView(body.schema, "Body", [body.description], apart),
      location: body.location,
    },
    requests: requests.map((example) => ({
      label: body?.required && !example ? "Example request, without its body" : "Example request",
      language: "http",
      text: httpRequest(api, endpoint, example),
      location: example?.location ?? endpoint.location,
    })),
    responses: endpoint.responses.map((response) => responseView(response, endpoint.produces, apart)),
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
function parameterTables(parameters: (Parameter | Header)[], caption: string, apart: Apart): TableView[] {
  const [first] = parameters;
  if (!first) return [];
  const views = parameters.map((parameter) => parameterView(parameter, apart));
  const rows = views.flatMap((view) => view.rows);
  const table = { caption, description: "", facts: "", rows, location: first.location };
  return [table, ...views.flatMap(({ tables }) => tables)];
}

function responseView(
  { status, description, headers, schema, examples, location }: Response,
  produces: string[],
  apart: Apart,
): Variables {
  return {
    label: status === "default" ? "Any other response" : `Response ${status}`,
    status: /^[1-5](?:\d\d|xx)$/i.test(status) ? status : "",
    description,
    headers: parameterTables(headers, "Headers", apart),
    schema: schema && schemaView(schema, "Body", [description], apart),
    examples: shownExamples(examples, schema).map((example) =>
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
