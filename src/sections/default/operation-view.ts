import { bodiesOf, fieldsOf, rangesOf } from "../../api/bodies.ts";
import { schemesOf } from "../../api/schemes-of.ts";
import type { Api, Operation, ParameterPlace, Response, ValueHolder } from "../../api/types.ts";
import { literal } from "../../rst/emit/inline.ts";
import { messageText } from "../../schema/example.ts";
import type { Schema } from "../../schema/types.ts";
import { shownExamples } from "../../schema/whole-example.ts";
import type { Variables } from "../view.ts";
import { exampleView } from "./example-view.ts";
import { httpRequest } from "./request.ts";
import { type Apart, schemaView, type TableView, valueView } from "./schema-view.ts";
import { describeSecurity } from "./security.ts";

/** The values that an operation shows the types of. */
export function schemasOf({ parameters, requestBody, responses }: Operation): Schema[] {
  return [
    ...parameters.map(({ schema }) => schema),
    ...fieldsOf(requestBody?.content).map(({ schema }) => schema),
    ...bodiesOf(requestBody?.content ?? []).flatMap(({ schema }) => schema ?? []),
    ...responses.flatMap(({ headers, content }) => [
      ...headers.map((header) => header.schema),
      ...bodiesOf(content).flatMap(({ schema }) => schema ?? []),
    ]),
  ];
}

/** @param apart objects that get no tables here */
export function operationView(api: Api, operation: Operation, apart: Apart): Variables {
  const { requestBody, summary, description, parameters } = operation;
  const content = requestBody?.content ?? [];
  const [body] = bodiesOf(content).filter(({ fields }) => fields === undefined);
  const examples = body?.examples ?? [];
  const requests = examples.length > 0 ? examples : [undefined];
  const tables = PLACES.map(([place, caption]) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    return valueTables(here, caption, apart, false);
  });
  return {
    title: literal(`${operation.method} ${operation.path}`),
    // A summary that opens the description is said already.
    summary: isStartOf(summary, description) ? "" : summary,
    description,
    deprecated: operation.deprecated,
    operationId: operation.operationId ?? "",
    tags: operation.tags,
    rateLimited: operation.rateLimited,
    security: schemesOf(operation.security),
    authentication: describeSecurity(operation.security),
    consumes: notOnlyJson(rangesOf(content)),
    produces: notOnlyJson(rangesOf(operation.responses.flatMap((response) => response.content))),
    aliases: operation.aliases.map(({ fullPath }) => `${operation.method} ${fullPath}`),
    parameterTables: [...tables.flat(), ...valueTables(fieldsOf(content), "Form parameters", apart, false)],
    body: body?.schema &&
      requestBody && {
        required: requestBody.required,
        description: requestBody.description,
        schema: schemaView(body.schema, "Body", [requestBody.description], apart),
        location: requestBody.location,
      },
    requests: requests.map((example) => ({
      label:
        body && requestBody?.required && !example ? "Example request, without its body" : "Example request",
      language: "http",
      text: httpRequest(api, operation, example),
      location: example?.location ?? operation.location,
    })),
    responses: operation.responses.map((response) => responseView(response, apart)),
    location: operation.location,
  };
}

const PLACES: [ParameterPlace, string][] = [
  ["path", "Path parameters"],
  ["query", "Query parameters"],
  ["header", "Header parameters"],
];

/** The table of parameters, headers or the fields of a form, and after it those of the objects in them. */
function valueTables(
  values: ValueHolder[],
  caption: string,
  apart: Apart,
  showsExamples: boolean,
): TableView[] {
  const [first] = values;
  if (!first) return [];
  const views = values.map((value) => valueView(value, apart, showsExamples));
  const rows = views.flatMap((view) => view.rows);
  const table = { caption, description: "", facts: "", rows, location: first.location };
  return [table, ...views.flatMap(({ tables }) => tables)];
}

function responseView(
  { status, description, headers, content, location }: Response,
  apart: Apart,
): Variables {
  const [body] = bodiesOf(content);
  const { schema, examples = [], ranges = [] } = body ?? {};
  return {
    label: status === "default" ? "Any other response" : `Response ${status}`,
    status: /^[1-5](?:\d\d|xx)$/i.test(status) ? status : "",
    description,
    headers: valueTables(headers, "Headers", apart, true),
    schema: schema && schemaView(schema, "Body", [description], apart),
    examples: shownExamples(examples, schema).map((example) =>
      exampleView({
        ...example,
        text: messageText(example, example.mediaType ?? ranges[0] ?? "application/json"),
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
