import { essenceOf } from "../../../api/media-range.ts";
import { hostOf } from "../../../api/server-address.ts";
import type { Api, Operation } from "../../../api/types.ts";
import { credentials } from "./credentials.ts";
import type { Message } from "./messages.ts";
import { exampleOf, exampleValue, isGiven, placeholder, type Sent, valued } from "./sent.ts";
import { encode, encodeFor, inHeader, inPath, pairsOf, valueText } from "./serialize.ts";

/**
 * A whole request to the operation as HTTP/1.1, with the examples that the parameters have. What is required and has
 * no example is shown as a placeholder: `{roomId}`; so is what callers show who they are with. Other parameters without an
 * example are left out. A webhook has a name in the place of a path: its request goes to `{url}`.
 */
export function httpRequest(api: Api, operation: Operation, { mediaType, content, values }: Message): string {
  const parameters: Sent[] = (values ? valued(operation.parameters, values) : operation.parameters).filter(
    isGiven,
  );
  const shown = [
    ...parameters,
    ...credentials(api, operation).filter((each) => !parameters.some((parameter) => isSame(parameter, each))),
  ];
  const headers: [string, string][] = [];
  const host = hostOf(operation.servers ?? api.servers);
  const isWebhook = api.webhooks.includes(operation);
  if (host !== undefined && !isWebhook && operation.path.startsWith("/")) headers.push(["Host", host]);
  for (const parameter of shown)
    if (parameter.in === "header") headers.push([parameter.name, headerValue(parameter)]);
  const cookies = shown.filter((parameter) => parameter.in === "cookie").flatMap(pairs);
  if (cookies.length > 0) headers.push(["Cookie", cookies.join("; ")]);
  const isTyped = headers.some(([name]) => name.toLowerCase() === "content-type");
  if (mediaType !== undefined && !isTyped) headers.push(["Content-Type", mediaType]);
  const head = [
    `${operation.method} ${target(isWebhook ? "{url}" : operation.path, shown)} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value.replace(/\s+/g, " ")}`),
  ].join("\n");
  return content === undefined ? head : `${head}\n\n${content}`;
}

function isSame(one: Sent, other: Sent): boolean {
  const isHeader = one.in === "header";
  const name = (sent: Sent) => (isHeader ? sent.name.toLowerCase() : sent.name);
  return one.in === other.in && name(one) === name(other);
}

/** Some authors give the whole line as the example of a header. */
function headerValue(sent: Sent): string {
  const example = exampleOf(sent);
  if (example === undefined) return placeholder(sent);
  const text = example.isJoined
    ? example.text
    : (example.serialized ?? inHeader({ style: "simple", ...sent }, exampleValue(example)));
  const isLine = text.toLowerCase().startsWith(`${sent.name.toLowerCase()}:`);
  return isLine ? text.slice(sent.name.length + 1).trim() : text;
}

/** The path with its parameters' values in place, and the query. */
function target(path: string, shown: Sent[]): string {
  const filled = path.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const parameter = shown.find((candidate) => candidate.in === "path" && candidate.name === name);
    const example = parameter && exampleOf(parameter);
    return parameter && example ? (example.serialized ?? inPath(parameter, exampleValue(example))) : whole;
  });
  const query = [
    ...shown.filter((parameter) => parameter.in === "query").flatMap(pairs),
    ...shown.filter((parameter) => parameter.in === "querystring").map(queryString),
  ].join("&");
  return query === "" ? filled : `${filled}${path.includes("?") ? "&" : "?"}${query}`;
}

/** A parameter as `name=value`, or as several of them. */
function pairs(sent: Sent): string[] {
  const example = exampleOf(sent);
  if (example === undefined) return [`${encode(sent.name)}=${placeholder(sent)}`];
  const { serialized } = example;
  // Whether the name is a part of what is written so, OpenAPI leaves open.
  if (serialized !== undefined)
    return [serialized.startsWith(`${sent.name}=`) ? serialized : `${encode(sent.name)}=${serialized}`];
  return sent.style === "cookie"
    ? pairsOf(sent, exampleValue(example), (text) => text)
    : pairsOf(sent, exampleValue(example));
}

/** The whole query as one value. */
function queryString(sent: Sent): string {
  const example = exampleOf(sent);
  if (example === undefined) return placeholder(sent);
  const { mediaType = "" } = sent;
  if (example.serialized !== undefined) return example.serialized;
  return essenceOf(mediaType) === "application/x-www-form-urlencoded"
    ? pairsOf({ name: sent.name, explode: true }, exampleValue(example)).join("&")
    : encodeFor(sent)(valueText(exampleValue(example), mediaType));
}
