import { define, didYouMean } from "./define.ts";

/** Errors in API files of OpenAPI 3.x that Swagger 2.0 has not. */
export const openapiCodes = {
  "exclusive-keys": define<{ key: string; other: string }>({
    severity: "error",
    message: ({ key, other }) => `'${key}' cannot stand beside '${other}'; keep one of the two`,
  }),
  "invalid-name": define<{ name: string; of: string; allowed: string }>({
    severity: "error",
    message: ({ name, of, allowed }) => `'${name}' cannot be the name of ${of}: it may hold only ${allowed}`,
  }),
  "media-type-count": define<{ count: number }>({
    severity: "error",
    message: ({ count }) =>
      `This 'content' must have exactly one media type, but it has ${count === 0 ? "none" : count}`,
  }),
  "doubtful-media-type": define<{ value: string }>({
    severity: "warning",
    message: ({ value }) =>
      `'${value}' is no media type, so nobody knows how the body is written; write one such as 'application/json'`,
  }),
  "querystring-not-alone": define<{ name: string; in: string }>({
    severity: "error",
    message: ({ name, in: where }) =>
      where === "querystring"
        ? `The list has a parameter 'in: querystring' already, and it is the whole query; take '${name}' out`
        : `The parameter '${name}' is in 'query', but another one is the whole query ('in: querystring'); make it a part of that`,
  }),
  "server-variable-unknown": define<{ name: string; known: readonly string[] }>({
    severity: "error",
    message: ({ name, known }) =>
      `The address holds '{${name}}', but 'variables' do not define it${didYouMean(name, known) || "; define it there, with a 'default'"}`,
  }),
  "server-variable-unused": define<{ name: string; url: string }>({
    severity: "warning",
    message: ({ name, url }) =>
      `The address '${url}' does not hold '{${name}}'; put it in, or take the variable out`,
  }),
  "server-default-unlisted": define<{ name: string; value: string; known: readonly string[] }>({
    severity: "warning",
    message: ({ name, value, known }) =>
      `The default of '${name}' is '${value}', which its 'enum' does not list${didYouMean(value, known) || "; add it there"}`,
  }),
  "invalid-expression": define<{ key: string; reason: string }>({
    severity: "error",
    message: ({ key, reason }) => `'${key}' is no address that a callback may have; ${reason}`,
  }),
};
