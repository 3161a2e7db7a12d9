import { define, didYouMean } from "./define.ts";

/** Where the example of a body belongs, by the language of its API file. */
function exampleOf(language: string | undefined, inSwagger: string): string {
  return language === "Swagger 2.0" ? inSwagger : "'example' of its media type";
}

/** What nothing shows, and what goes without a description or an example. */
export const coverageCodes = {
  "unused-section": define<{ section: string }>({
    severity: "warning",
    message: ({ section }) =>
      `Nothing shows this: no chapter of any target uses '{{${section}}}' or another section that contains it`,
  }),
  "changelog-target-unknown": define<{ name: string; section: string; known: readonly string[] }>({
    severity: "warning",
    message: ({ name, section, known }) =>
      `No target has the name '${name}', and no chapter shows '{{${section}}}', so nobody reads these newsfragments${didYouMean(name, known)}`,
  }),
  "chapter-unlisted": define<object>({
    severity: "warning",
    message: () =>
      "No target lists this chapter, so no reader sees it; list it in targets.yaml, or begin its name with '_'",
  }),
  "event-without-example": define<{ event: string; path?: string }>({
    severity: "warning",
    message: ({ event, path }) =>
      path === undefined
        ? `'${event}' has no example, and the project has no folder for it`
        : `'${event}' has no example; write one in '${path}'`,
  }),
  "example-without-schema": define<{ example: string; folder: string; known: readonly string[] }>({
    severity: "error",
    message: ({ example, folder, known }) =>
      `There is no schema '${example}' in '${folder}' for this example${didYouMean(example, known)}`,
  }),
  "schema-without-example": define<{ schema: string; path?: string }>({
    severity: "warning",
    message: ({ schema, path }) =>
      path === undefined
        ? `'${schema}' has no example; write one under 'examples' in the schema, or name a folder of examples in targets.yaml`
        : `'${schema}' has no example; write one in '${path}', or under 'examples' in the schema`,
  }),
  "collection-example-unmatched": define<{ example: string; collection: string; known: readonly string[] }>({
    severity: "error",
    message: ({ example, collection, known }) =>
      `No schema of the collection '${collection}' is called '${example}'; name the example after its schema` +
      didYouMean(example, known),
  }),
  "response-without-example": define<{ response: string; language: string | undefined }>({
    severity: "warning",
    message: ({ response, language }) =>
      `The response has no example (${response}); write one under ${exampleOf(language, "'examples'")}, or give its schema's properties examples`,
  }),
  "response-without-schema": define<{ response: string }>({
    severity: "warning",
    message: ({ response }) =>
      `The response has an example and no schema (${response}), so nothing says what its keys mean; add a 'schema'`,
  }),
  "body-without-example": define<{ body: string; language: string | undefined }>({
    severity: "warning",
    message: ({ body, language }) =>
      `The body has no example (${body}); write one under ${exampleOf(language, "'example' of its schema")}`,
  }),
  "parameter-without-description": define<{ parameter: string }>({
    severity: "warning",
    message: ({ parameter }) => `Nothing says what this is for (${parameter}); write a 'description'`,
  }),
  "field-without-description": define<{ fields: readonly string[] }>({
    severity: "warning",
    message: ({ fields }) =>
      fields.length === 1
        ? `Nothing says what the field '${fields[0]}' holds; write a 'description'`
        : `Nothing says what these fields of the object hold: ${fields.join(", ")}; write a 'description' for each`,
  }),
  "coverage-below": define<{ name: string; percent: number; is: number; covered: number; total: number }>({
    severity: "error",
    message: ({ name, percent, is, covered, total }) =>
      `The coverage of '${name}' is ${is} % (${covered} of ${total}), expected at least ${percent} %; ` +
      `'spec coverage --list ${name}' shows what is missing`,
  }),
};
