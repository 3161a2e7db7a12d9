import { fieldsOf, rangesOf } from "../../api/bodies.ts";
import { essenceOf } from "../../api/media-range.ts";
import { separatorOf } from "../../api/separators.ts";
import { hostOf } from "../../api/server-address.ts";
import type { Api, NamedExample, Operation, ParameterPlace, Serialization } from "../../api/types.ts";
import { messageText } from "../../schema/example.ts";
import { jsonLine } from "../../source/json-text.ts";
import type { Value } from "../../source/value.ts";

/**
 * A whole request to the operation as HTTP/1.1, with the examples that the parameters have. What is required and has
 * no example is shown as a placeholder: `{roomId}`; so is what callers show who they are with. Other parameters without an
 * example, and a body without one, are left out.
 */
export function httpRequest(api: Api, operation: Operation, bodyExample: NamedExample | undefined): string {
  const parameters: Sent[] = operation.parameters.filter(isGiven);
  const shown = [
    ...parameters,
    ...credentials(api, operation).filter((each) => !parameters.some((parameter) => isSame(parameter, each))),
  ];
  const headers: [string, string][] = [];
  const host = hostOf(operation.servers ?? api.servers);
  if (host !== undefined) headers.push(["Host", host]);
  for (const parameter of shown)
    if (parameter.in === "header")
      for (const text of texts(parameter)) headers.push([parameter.name, headerValue(parameter, text)]);

  const { mediaType, content } = body(operation, bodyExample);
  const isTyped = headers.some(([name]) => name.toLowerCase() === "content-type");
  if (mediaType !== undefined && !isTyped) headers.push(["Content-Type", mediaType]);
  const head = [
    `${operation.method} ${target(operation.path, shown)} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value.replace(/\s+/g, " ")}`),
  ].join("\n");
  return content === undefined ? head : `${head}\n\n${content}`;
}

/** A value that is sent: that of a parameter or of a field, or what a caller shows who they are with. */
interface Sent extends Partial<Pick<Serialization, "style" | "explode">> {
  name: string;
  /** Absent for the fields of a form. */
  in?: ParameterPlace;
  examples?: NamedExample[];
  /** What stands in the place of a value. */
  placeholder?: string;
}

function isGiven({ required, examples }: { required: boolean; examples: NamedExample[] }): boolean {
  return required || examples.length > 0;
}

function isSame(one: Sent, other: Sent): boolean {
  const isHeader = one.in === "header";
  const name = (sent: Sent) => (isHeader ? sent.name.toLowerCase() : sent.name);
  return one.in === other.in && name(one) === name(other);
}

/** What the first way to show who one is takes, of those that an operation has. */
function credentials({ securitySchemes = [] }: Api, { security = [] }: Operation): Sent[] {
  const first = security.find((requirements) => requirements.length > 0) ?? [];
  return first.flatMap(({ scheme: name }): Sent[] => {
    const scheme = securitySchemes.find((each) => each.name === name);
    if (scheme?.key) return [scheme.key];
    const kind = scheme?.type === "http" ? (scheme.scheme ?? "").toLowerCase() : scheme?.type;
    const authorization = AUTHORIZATIONS.get(kind ?? "");
    return authorization === undefined
      ? []
      : [{ in: "header", name: "Authorization", placeholder: authorization }];
  });
}

/** How callers show who they are, by the scheme of HTTP or the type of ours (RFC 7617, RFC 6750). */
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
  const query = pairs(shown.filter((parameter) => parameter.in === "query"));
  return query === "" ? filled : `${filled}${path.includes("?") ? "&" : "?"}${query}`;
}

function body(
  { requestBody }: Operation,
  example: NamedExample | undefined,
): { mediaType?: string; content?: string } {
  const content = requestBody?.content ?? [];
  const ranges = rangesOf(content);
  if (content.some(({ fields }) => fields === undefined)) {
    if (example === undefined) return {};
    const mediaType = example.mediaType ?? ranges[0] ?? "application/json";
    return { mediaType, content: messageText(example, mediaType) };
  }
  const fields = fieldsOf(content).filter(isGiven);
  if (fields.length === 0) return {};
  const isMultipart =
    ranges.some((range) => essenceOf(range) === "multipart/form-data") ||
    fields.some(({ schema }) => schema.types.includes("file"));
  if (!isMultipart) return { mediaType: "application/x-www-form-urlencoded", content: pairs(fields) };
  const parts = fields.flatMap((field) =>
    texts(field).map(
      (text) =>
        `--boundary\nContent-Disposition: form-data; name="${field.name}"\n\n${text ?? placeholder(field)}\n`,
    ),
  );
  return { mediaType: "multipart/form-data; boundary=boundary", content: `${parts.join("")}--boundary--` };
}

/** Values as `name=value&…`. */
function pairs(shown: Sent[]): string {
  return shown
    .flatMap((sent) =>
      texts(sent).map((text) => {
        const value = text === undefined ? placeholder(sent) : encode(text);
        return `${encode(sent.name)}=${value}`;
      }),
    )
    .join("&");
}

/** The example of a value as it is sent: one text, or one for each item where items repeat the name. */
function texts({ examples: [example] = [], style = "form", explode = false }: Sent): (string | undefined)[] {
  if (!example) return [undefined];
  const { value, isJoined } = example;
  if (isJoined || !Array.isArray(value)) return [isJoined ? example.text : plain(value ?? example.text)];
  const items = value.map(plain);
  return explode && style === "form" ? items : [items.join(separatorOf(style))];
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
