import type { Api, Endpoint, Example, Parameter } from "../../model/types.ts";
import { toJson, type Value } from "../../source/value.ts";

/**
 * A whole request to the endpoint as HTTP/1.1, with the examples that the parameters have. What is required and has
 * no example is shown as a placeholder: `{roomId}`. Other parameters without an example, and a body without one, are
 * left out.
 */
export function httpRequest(api: Api, endpoint: Endpoint, bodyExample: Example | undefined): string {
  const shown = endpoint.parameters.filter(({ required, example }) => required || example);
  const headers: [string, string][] = [];
  if (api.host !== undefined) headers.push(["Host", api.host]);
  for (const parameter of shown)
    if (parameter.in === "header")
      for (const text of texts(parameter)) headers.push([parameter.name, headerValue(parameter.name, text)]);

  const { mediaType, content } = body(endpoint, shown, bodyExample);
  const isTyped = headers.some(([name]) => name.toLowerCase() === "content-type");
  if (mediaType !== undefined && !isTyped) headers.push(["Content-Type", mediaType]);
  const head = [
    `${endpoint.method} ${target(endpoint.path, shown)} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value.replace(/\s+/g, " ")}`),
  ].join("\n");
  return content === undefined ? head : `${head}\n\n${content}`;
}

/** Some authors give the whole line as the example of a header. */
function headerValue(name: string, text = placeholder(name)): string {
  const isLine = text.toLowerCase().startsWith(`${name.toLowerCase()}:`);
  return isLine ? text.slice(name.length + 1).trim() : text;
}

/** The path with its parameters' values in place, and the query. */
function target(path: string, shown: Parameter[]): string {
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
  shown: Parameter[],
  example: Example | undefined,
): { mediaType?: string; content?: string } {
  if (endpoint.body) {
    if (example === undefined) return {};
    return {
      mediaType: example.mediaType ?? endpoint.consumes[0] ?? "application/json",
      content: example.text,
    };
  }
  const fields = shown.filter((parameter) => parameter.in === "formData");
  if (fields.length === 0) return {};
  const isMultipart =
    endpoint.consumes.includes("multipart/form-data") ||
    fields.some(({ schema }) => schema.types.includes("file"));
  if (!isMultipart)
    return { mediaType: "application/x-www-form-urlencoded", content: pairs(fields, "formData") };
  const parts = fields.flatMap((field) =>
    texts(field).map(
      (text) =>
        `--boundary\nContent-Disposition: form-data; name="${field.name}"\n\n${text ?? placeholder(field.name)}\n`,
    ),
  );
  return { mediaType: "multipart/form-data; boundary=boundary", content: `${parts.join("")}--boundary--` };
}

/** Parameters as `name=value&…`. */
function pairs(shown: Parameter[], place: Parameter["in"]): string {
  return shown
    .filter((parameter) => parameter.in === place)
    .flatMap((parameter) =>
      texts(parameter).map((text) => {
        const value = text === undefined ? placeholder(parameter.name) : encode(text);
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
function texts({ example, collectionFormat }: Parameter): (string | undefined)[] {
  if (!example) return [undefined];
  const { value } = example;
  if (!Array.isArray(value)) return [plain(value ?? example.text)];
  const items = value.map(plain);
  if (collectionFormat === "multi") return items;
  return [items.join(SEPARATORS.get(collectionFormat ?? "csv") ?? ",")];
}

function plain(value: Value): string {
  return typeof value === "string" ? value : JSON.stringify(toJson(value));
}

function placeholder(name: string): string {
  return `{${name}}`;
}

/** Percent-encodes all that could mean something in a URL; half a surrogate pair has no encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
