import type { Api, Endpoint, Parameter } from "../../api/swagger2/types.ts";
import { messageText } from "../../schema/example.ts";
import type { Example } from "../../schema/types.ts";
import { jsonLine } from "../../source/json-text.ts";
import type { Value } from "../../source/value.ts";

/**
 * A whole request to the endpoint as HTTP/1.1, with the examples that the parameters have. What is required and has
 * no example is shown as a placeholder: `{roomId}`; so is what callers show who they are with. Other parameters without an
 * example, and a body without one, are left out.
 */
export function httpRequest(api: Api, endpoint: Endpoint, bodyExample: Example | undefined): string {
  const given = endpoint.parameters.filter(({ required, example }) => required || example);
  const isGiven = (credential: Sent) => given.some((each) => isSame(each, credential));
  const shown = [...given, ...credentials(api, endpoint).filter((credential) => !isGiven(credential))];
  const headers: [string, string][] = [];
  if (api.host !== undefined) headers.push(["Host", api.host]);
  for (const parameter of shown)
    if (parameter.in === "header")
      for (const text of texts(parameter)) headers.push([parameter.name, headerValue(parameter, text)]);

  const { mediaType, content } = body(endpoint, given, bodyExample);
  const isTyped = headers.some(([name]) => name.toLowerCase() === "content-type");
  if (mediaType !== undefined && !isTyped) headers.push(["Content-Type", mediaType]);
  const head = [
    `${endpoint.method} ${target(endpoint.path, shown)} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value.replace(/\s+/g, " ")}`),
  ].join("\n");
  return content === undefined ? head : `${head}\n\n${content}`;
}

/** What is sent beside the body: a parameter, or what a caller shows who they are with. */
interface Sent extends Pick<Parameter, "in" | "name" | "example" | "collectionFormat"> {
  /** What stands in the place of a value. */
  placeholder?: string;
}

function isSame(one: Sent, other: Sent): boolean {
  const isHeader = one.in === "header";
  const name = (sent: Sent) => (isHeader ? sent.name.toLowerCase() : sent.name);
  return one.in === other.in && name(one) === name(other);
}

/** What the first way to show who one is takes, of those that an endpoint has. */
function credentials({ securitySchemes = [] }: Api, { security = [] }: Endpoint): Sent[] {
  const first = security.find((requirements) => requirements.length > 0) ?? [];
  return first.flatMap(({ scheme: name }): Sent[] => {
    const scheme = securitySchemes.find((each) => each.name === name);
    if (scheme?.key) return [scheme.key];
    const authorization = AUTHORIZATIONS.get(scheme?.type ?? "");
    return authorization === undefined
      ? []
      : [{ in: "header", name: "Authorization", placeholder: authorization }];
  });
}

/** How callers show who they are, by the type of the scheme (RFC 7617, RFC 6750). */
const AUTHORIZATIONS = new Map([
  ["basic", "Basic {credentials}"],
  ["oauth2", "Bearer {token}"],
]);

/** Some authors give the whole line as the example of a header. */
function headerValue(sent: Sent, text = placeholder(sent)): string {
  const { name } = sent;
  const isLine = text.toLowerCase().startsWith(`${name.toLowerCase()}:`);
  return isLine ? text.slice(name.length + 1).trim() : text;
}

/** The path with its parameters' values in place, and the query. */
function target(path: string, shown: Sent[]): string {
  const filled = path.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const parameter = shown.find((candidate) => candidate.in === "path" && candidate.name === name);
    const [text] = parameter ? texts(parameter) : [];
    return text === undefined ? whole : encode(text);
  });
  const query = pairs(shown, "query");
  return query === "" ? filled : `${filled}${path.includes("?") ? "&" : "?"}${query}`;
}

function body(
  endpoint: Endpoint,
  given: Parameter[],
  example: Example | undefined,
): { mediaType?: string; content?: string } {
  if (endpoint.body) {
    if (example === undefined) return {};
    const mediaType = example.mediaType ?? endpoint.consumes[0] ?? "application/json";
    return { mediaType, content: messageText(example, mediaType) };
  }
  const fields = given.filter((parameter) => parameter.in === "formData");
  if (fields.length === 0) return {};
  const isMultipart =
    endpoint.consumes.includes("multipart/form-data") ||
    fields.some(({ schema }) => schema.types.includes("file"));
  if (!isMultipart)
    return { mediaType: "application/x-www-form-urlencoded", content: pairs(fields, "formData") };
  const parts = fields.flatMap((field) =>
    texts(field).map(
      (text) =>
        `--boundary\nContent-Disposition: form-data; name="${field.name}"\n\n${text ?? placeholder(field)}\n`,
    ),
  );
  return { mediaType: "multipart/form-data; boundary=boundary", content: `${parts.join("")}--boundary--` };
}

/** Parameters as `name=value&…`. */
function pairs(shown: Sent[], place: Parameter["in"]): string {
  return shown
    .filter((parameter) => parameter.in === place)
    .flatMap((parameter) =>
      texts(parameter).map((text) => {
        const value = text === undefined ? placeholder(parameter) : encode(text);
        return `${encode(parameter.name)}=${value}`;
      }),
    )
    .join("&");
}

const SEPARATORS = new Map([
  ["ssv", " "],
  ["tsv", "\t"],
  ["pipes", "|"],
]);

/** The parameter's example as it is sent: one text, or one for each item where items repeat the parameter. */
function texts({ example, collectionFormat }: Sent): (string | undefined)[] {
  if (!example) return [undefined];
  const { value } = example;
  if (!Array.isArray(value)) return [plain(value ?? example.text)];
  const items = value.map(plain);
  if (collectionFormat === "multi") return items;
  return [items.join(SEPARATORS.get(collectionFormat ?? "csv") ?? ",")];
}

function plain(value: Value): string {
  return typeof value === "string" ? value : jsonLine(value);
}

function placeholder({ name, placeholder: text = `{${name}}` }: Sent): string {
  return text;
}

/** Percent-encodes all that could mean something in a URL; half a surrogate pair has no encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
