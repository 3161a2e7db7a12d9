import { define, didYouMean } from "./define.ts";

const addresses = {
  uri: "a whole address such as 'https://example.org/page'",
  "uri-reference": "an address, whole or relative, without blanks",
  email: "an e-mail address",
};

/** How an address is written, by the names of JSON Schema's formats. */
export type AddressFormat = keyof typeof addresses;

/** Errors in API files that take a look at several parts of one, or at several files, and those of Swagger 2.0 alone. */
export const apiRuleCodes = {
  "not-in-swagger": define<{ key: string; owner: string; language: string; instead?: string | undefined }>({
    severity: "warning",
    houseStyle: "one-wording",
    message: ({ key, owner, language, instead }) =>
      `${language} has no '${key}' in ${owner}, so other tools ignore it or refuse the file` +
      (instead === undefined ? "" : `; write '${instead}'`),
  }),
  "unquoted-text": define<{ key: string; text: string }>({
    severity: "warning",
    message: ({ key, text }) =>
      `'${key}' must be text, and ${text} without quotes is none, which other tools refuse; write "${text}"`,
  }),
  "empty-value": define<{ key: string }>({
    severity: "warning",
    message: ({ key }) => `'${key}' has no value, which other tools refuse; write one, or take the key out`,
  }),
  "beside-reference": define<{ key: string }>({
    severity: "warning",
    houseStyle: "one-wording",
    message: ({ key }) =>
      `'${key}' stands beside a '$ref' and is ignored; move it to what the '$ref' leads to`,
  }),
  "empty-list": define<{ key: string }>({
    severity: "error",
    message: ({ key }) => `'${key}' is an empty list; put something into it, or take it out`,
  }),
  "repeated-item": define<{ key: string; value: string }>({
    severity: "error",
    message: ({ key, value }) => `'${key}' holds '${value}' already; take one of them out`,
  }),
  "invalid-address": define<{ key: string; value: string; format: AddressFormat }>({
    severity: "error",
    message: ({ key, value, format }) => `'${key}' must be ${addresses[format]}, not '${value}'`,
  }),
  /** `isOfResponse` is set for a key of the response that stands among the examples of it. */
  "invalid-media-type": define<{ value: string; isOfResponse?: boolean }>({
    severity: "error",
    message: ({ value, isOfResponse = false }) =>
      `'${value}' is no media type; ${isOfResponse ? "it belongs beside 'examples', one level up" : "write one such as 'application/json'"}`,
  }),
  "invalid-host": define<{ host: string }>({
    severity: "error",
    message: ({ host }) =>
      `'host' must be a name or an address, with a port if need be, not '${host}'; ` +
      "schemes have a list of their own, and paths begin in 'basePath'",
  }),
  "invalid-base-path": define<{ basePath: string; reason: string }>({
    severity: "error",
    message: ({ basePath, reason }) => `The base path '${basePath}' ${reason}`,
  }),
  "base-path-slash": define<{ basePath: string }>({
    severity: "warning",
    message: ({ basePath }) =>
      `The base path '${basePath}' ends with '/', and each path begins with one; take it out here`,
  }),
  "invalid-path": define<{ path: string; reason: string }>({
    severity: "error",
    message: ({ path, reason }) => `The path '${path}' ${reason}`,
  }),
  "duplicate-endpoint": define<{ methods: readonly string[]; path: string; key: string; other: string }>({
    severity: "error",
    message: ({ methods, path, key, other }) => {
      const isBlank = key.trim() === other.trim();
      const same = isBlank ? "the blank in its key makes no difference" : `'${other}' is the same path`;
      const reason = key === other ? "" : `: to a server, ${same}`;
      return `${methods.join(" and ")} ${path} is described twice${reason}; make one of both, or rename one`;
    },
  }),
  "equivalent-paths": define<{ path: string; other: string; isSlash: boolean }>({
    severity: "warning",
    message: ({ path, other, isSlash }) =>
      isSlash
        ? `'${path}' and '${other}' differ in the slash at the end alone, and to many servers they are the same path; keep one of them`
        : `'${path}' and '${other}' are the same path to a server; put their methods under one key`,
  }),
  "alias-taken": define<{ method: string; path: string }>({
    severity: "error",
    message: ({ method, path }) =>
      `${method} ${path} is another endpoint, so it cannot be an alias of this one`,
  }),
  "duplicate-operation-id": define<{ id: string }>({
    severity: "error",
    message: ({ id }) => `Another endpoint has the 'operationId' '${id}' too; rename one of them`,
  }),
  "duplicate-parameter": define<{ name: string; in: string; other: string; isOfPath: boolean }>({
    severity: "error",
    message: ({ name, in: where, other, isOfPath }) =>
      isOfPath
        ? `'${name}' is the header '${other}' of the path: upper and lower case make no difference; write both the same way`
        : `The list has a parameter '${name}' in '${where}' already; take one of them out, or rename it`,
  }),
  "several-bodies": define<{ isOfPath: boolean }>({
    severity: "error",
    message: ({ isOfPath }) =>
      isOfPath
        ? "A request has one body, and the path has a body parameter of another name; give both the same name, or take one of them out"
        : "A request has one body, and the list has a body parameter already; put both into one schema",
  }),
  "body-with-form": define<{ name: string }>({
    severity: "error",
    message: ({ name }) =>
      `The form parameter '${name}' and a body parameter cannot both be the body; make it a part of the body's schema, or make all of the body a form`,
  }),
  "form-media-type": define<{ name: string; isFile: boolean; consumed: readonly string[] }>({
    severity: "error",
    message: ({ name, isFile, consumed }) => {
      const wanted = isFile
        ? "'multipart/form-data'"
        : "'application/x-www-form-urlencoded' or 'multipart/form-data'";
      const found =
        consumed.length === 0 ? "names nothing" : `names ${consumed.map((each) => `'${each}'`).join(", ")}`;
      return `The form parameter '${name}' needs ${wanted} in 'consumes', which ${found}`;
    },
  }),
  "ambiguous-paths": define<{ method: string; path: string; other: string; address: string }>({
    severity: "warning",
    message: ({ method, path, other, address }) =>
      `${method} ${address} may be '${path}' or '${other}', and neither is the more exact one; change one of them`,
  }),
  "file-in-body": define<Record<never, never>>({
    severity: "error",
    message: () =>
      "A body cannot be of the type 'file', only a form parameter or a response; write 'type: string' and 'format: binary', or make the body a form",
  }),
  "required-read-only": define<{ name: string }>({
    severity: "warning",
    message: ({ name }) =>
      `'${name}' is read-only, so requests do not hold it, and 'required' wants it in them; take one of the two out`,
  }),
  /** `isOfGroup` is set for a tag of a group, which endpoints may have as well. */
  "unlisted-tag": define<{ tag: string; known: readonly string[]; isOfGroup?: boolean }>({
    severity: "warning",
    message: ({ tag, known, isOfGroup = false }) =>
      isOfGroup
        ? `The file's 'tags' do not list '${tag}', and no endpoint has it${didYouMean(tag, known) || "; take it out"}`
        : `The file's 'tags' do not list '${tag}'${didYouMean(tag, known) || "; list it there"}`,
  }),
  "path-parameter-optional": define<{ name: string }>({
    severity: "error",
    message: ({ name }) =>
      `The path parameter '${name}' must say 'required: true': there is no path without it`,
  }),
  "default-unused": define<{ name: string }>({
    severity: "warning",
    message: ({ name }) =>
      `The parameter '${name}' is required, so its default is never used; take out one of the two`,
  }),
  "body-without-meaning": define<{ method: string }>({
    severity: "warning",
    houseStyle: "one-wording",
    message: ({ method }) =>
      `A body has no meaning in a ${method} request, and some servers refuse it; use parameters, or another method`,
  }),
  "no-response": define<Record<never, never>>({
    severity: "error",
    message: () => "The endpoint has no response; describe at least one, such as 200",
  }),
  "no-success-response": define<{ statuses: readonly string[] }>({
    severity: "warning",
    message: ({ statuses }) =>
      `Every response is a failure (${statuses.join(", ")}); describe what happens when all goes well`,
  }),
  "response-undescribed": define<Record<never, never>>({
    severity: "warning",
    message: () => "The description of this response is empty; say when it is sent",
  }),
  "example-media-type": define<{ mediaType: string; produced: readonly string[] }>({
    severity: "error",
    message: ({ mediaType, produced }) =>
      `The endpoint never sends '${mediaType}': it produces ${produced.map((each) => `'${each}'`).join(", ")}` +
      `${didYouMean(mediaType, produced) || "; add it to 'produces', or change the example"}`,
  }),
  "unknown-security-scheme": define<{ scheme: string; home: string; known: readonly string[] }>({
    severity: "error",
    message: ({ scheme, home, known }) =>
      `'${home}' defines no '${scheme}'${didYouMean(scheme, known) || "; define it there"}`,
  }),
  "unknown-scope": define<{ scope: string; scheme: string; hasScopes: boolean; known: readonly string[] }>({
    severity: "error",
    message: ({ scope, scheme, hasScopes, known }) =>
      hasScopes
        ? `'${scheme}' has no scope '${scope}'${didYouMean(scope, known) || "; add it to its 'scopes'"}`
        : `'${scheme}' is not of the type 'oauth2', so it has no scopes; leave the list empty`,
  }),
  "link-to-nothing": define<{ id: string; known: readonly string[] }>({
    severity: "error",
    message: ({ id, known }) => `No operation has the 'operationId' '${id}'${didYouMean(id, known)}`,
  }),
  "link-parameter-unknown": define<{ name: string; operation: string; known: readonly string[] }>({
    severity: "error",
    message: ({ name, operation, known }) =>
      `The operation '${operation}' has no parameter '${name}'${didYouMean(name, known)}`,
  }),
  "call-example-undeclared": define<{
    name: string;
    isStatus: boolean;
    operation: string;
    known: readonly string[];
  }>({
    severity: "warning",
    message: ({ name, isStatus, operation, known }) =>
      isStatus
        ? `'${operation}' has no response '${name}', so this one is not shown; describe it there, or take it out here`
        : `'${operation}' has no parameter '${name}'${didYouMean(name, known) || ", so its value is not shown; declare it there, or take it out here"}`,
  }),
  "unused-shared": define<{ kind: string; name: string }>({
    severity: "warning",
    message: ({ kind, name }) => `Nothing refers to the ${kind} '${name}'; take it out`,
  }),
};
