import { rangesOf } from "../../api/bodies.ts";
import { schemesOf } from "../../api/schemes-of.ts";
import type { Api, Operation, ParameterPlace, Response } from "../../api/types.ts";
import type { Profile } from "../../project/profile/profile.ts";
import { literal } from "../../rst/emit/inline.ts";
import type { Variables } from "../view.ts";
import { describedServers } from "./about-view.ts";
import { bodyViews, formParameters } from "./body-view.ts";
import { codeSampleView } from "./code-sample-view.ts";
import { type ExampleView, titlesOf } from "./example-view.ts";
import { historyView } from "./history-view.ts";
import { linkViews } from "./link-view.ts";
import { documentsView } from "./named-view.ts";
import { httpRequest } from "./request/http-request.ts";
import { callMessages, type Message, messagesOf } from "./request/messages.ts";
import { valueTables } from "./schema-view.ts";
import { describeSecurity } from "./security.ts";
import type { Apart } from "./table-view.ts";

/**
 * @param apart objects that get no tables here
 * @param calledBy who calls it, as a sentence of reStructuredText; empty where callers do
 */
export function operationView(
  api: Api,
  operation: Operation,
  { rateLimitStatus }: Profile,
  apart: Apart,
  calledBy: string,
): Variables {
  const { requestBody, summary, description, parameters, responses, externalDocs, servers = [] } = operation;
  const content = requestBody?.content ?? [];
  const consumes = rangesOf(content);
  const produces = rangesOf(responses.flatMap((response) => response.content));
  const form = formParameters(content);
  const bodies = form ? [] : bodyViews(content, consumes, [requestBody?.description ?? ""], apart);
  const tables = PLACES.map(([place, caption]) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    return valueTables(here, caption, apart, false);
  });
  return {
    title: literal(`${operation.method} ${operation.path}`),
    calledBy,
    // A summary that is the first paragraph of the description is said already.
    summary: isFirstOf(summary, description) ? "" : summary,
    description,
    history: historyView(operation.history),
    isSummarised: summary.trim() !== "",
    deprecated: operation.deprecated,
    operationId: operation.operationId ?? "",
    tags: operation.tags,
    rateLimited: responses.some(({ status }) => status === rateLimitStatus),
    security: schemesOf(operation.security),
    authentication: describeSecurity(operation.security),
    consumes: notOnlyJson(consumes),
    produces: notOnlyJson(produces),
    servers: servers.map(({ url }) => url),
    describedServers: describedServers(servers),
    callbacks: operation.callbacks.map(({ name }) => name),
    externalDocs: externalDocs && documentsView(externalDocs, operation.location),
    aliases: operation.aliases.map(({ fullPath }) => `${operation.method} ${fullPath}`),
    parameterTables: [...tables.flat(), ...valueTables(form ?? [], "Form parameters", apart, false)],
    body: requestBody &&
      (bodies.length > 0 || requestBody.description !== "") && {
        required: requestBody.required,
        description: requestBody.description,
        bodies,
        schema: bodies[0]?.values[0],
        location: requestBody.location,
      },
    requests: requestViews(api, operation),
    responses: responses.map((response) => responseView(api, response, produces, apart)),
    location: operation.location,
  };
}

const PLACES: [ParameterPlace, string][] = [
  ["path", "Path parameters"],
  ["query", "Query parameters"],
  ["querystring", "Query string"],
  ["header", "Header parameters"],
  ["cookie", "Cookies"],
];

function requestViews(api: Api, operation: Operation): ExampleView[] {
  const { requestBody, location } = operation;
  const calls = callMessages(operation);
  const messages = messagesOf(requestBody);
  const hasBody = ({ content }: Message) => content !== undefined;
  // Examples that the author wrote are shown as well; one that is made of a schema, only where no whole call has a body.
  const isWritten = requestBody?.content.some(({ examples }) => examples.length > 0) === true;
  const others =
    calls.length === 0 || isWritten ? messages : calls.some(hasBody) ? [] : messages.filter(hasBody);
  const [first, ...more] = [...others, ...calls].map((message): ExampleView => {
    const isWhole = message.content !== undefined || requestBody?.required !== true;
    return {
      classes: "sample",
      label: [
        "Example request",
        ...(message.example ? titlesOf(message.example) : []),
        ...(isWhole ? [] : ["without its body"]),
      ].join(", "),
      language: "http",
      text: httpRequest(api, operation, message),
      note: "",
      description: message.example?.description ?? "",
      location: message.location ?? location,
    };
  });
  const code = operation.codeSamples.map(codeSampleView).filter(({ text }) => text.trim() !== "");
  // Pages show code as languages of the request before it.
  return [...(first ? [first] : []), ...code, ...more];
}

function responseView(api: Api, response: Response, produces: string[], apart: Apart): Variables {
  const { status, summary, description, history, headers, content, links, location } = response;
  const bodies = bodyViews(content, produces, [description], apart);
  return {
    label: status === "default" ? "Any other response" : `Response ${status}`,
    status: /^[1-5](?:\d\d|xx)$/i.test(status) ? status : "",
    summary: isStartOf(summary, description) ? "" : summary,
    description,
    history: historyView(history),
    headers: valueTables(headers, "Headers", apart, true),
    bodies,
    schema: bodies[0]?.values[0],
    examples: bodies.flatMap((body) => body.examples),
    links: linkViews(api, links),
    location,
  };
}

function notOnlyJson(mediaTypes: string[]): string[] {
  return mediaTypes.every((mediaType) => mediaType === "application/json") ? [] : mediaTypes;
}

/** Whether a summary is the first paragraph of a description, but for a full stop. */
function isFirstOf(summary: string, description: string): boolean {
  const [first = ""] = description.trim().split(/\n[^\S\n]*\n/, 1);
  const words = (text: string) => text.trim().replace(/\s+/g, " ").replace(/\.$/, "");
  return words(first) === words(summary);
}

function isStartOf(summary: string, description: string): boolean {
  const words = (text: string) => text.trim().replace(/\s+/g, " ");
  return words(description).startsWith(words(summary).replace(/\.$/, ""));
}
