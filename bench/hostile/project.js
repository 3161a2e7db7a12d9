/** The files of a project with one chapter. */
export const chapterProject = (text, more = {}) => ({
  "targets.yaml": "targets:\n  main:\n    files: [main.rst]\n",
  "specification/main.rst": text,
  ...more,
});

/** The files of a project with one API file, which its chapter shows. */
export const apiProject = (api, more = {}) =>
  chapterProject("Main\n====\n\n{{api_http_api}}\n", { "api/api.yaml": api, ...more });

/** An API file with one endpoint that gives `schema`, and with `definitions`. */
export const api = (schema, definitions = {}) =>
  JSON.stringify({
    swagger: "2.0",
    info: { title: "Api", version: "1" },
    paths: {
      "/a": { get: { summary: "A", responses: { 200: { description: "Good.", schema } } } },
    },
    definitions,
  });

/** An API file whose one response has an example. */
export const apiWithExample = (schema, example) =>
  JSON.stringify({
    swagger: "2.0",
    info: { title: "Api", version: "1" },
    paths: {
      "/a": {
        get: {
          summary: "A",
          responses: { 200: { description: "Good.", schema, examples: { "application/json": example } } },
        },
      },
    },
  });

/** `count` values, made of their numbers from 0. */
export const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** A mapping of `count` entries. */
export const mapping = (count, entry) => Object.fromEntries(many(count, entry));
