import { mediaExample, valueExample } from "../schema/example.ts";
import {
  child,
  children,
  followed,
  isMapping,
  locationOf,
  mappingAt,
  type Place,
  type Reader,
} from "../schema/reader.ts";
import { isJsonType } from "../source/json-text.ts";
import type { CallExample, MediaType, NamedExample, Operation, RequestBody, Response } from "./types.ts";
import { valueUnder } from "./values.ts";

type Parts = Pick<Operation, "parameters" | "responses"> & { requestBody?: RequestBody | undefined };

/**
 * Reads the examples of whole calls of an operation (`x-ms-examples`), which mostly are files of their own.
 * @returns them, and the responses with the bodies that they have for these as further examples
 */
export function readCallExamples(
  reader: Reader,
  place: Place,
  { parameters, requestBody, responses }: Parts,
): Pick<Operation, "callExamples" | "responses"> {
  const calls = children(mappingUnder(reader, child(place, "x-ms-examples"))).flatMap(([name, each]) => {
    const call = mappingUnder(reader, each);
    return call === undefined ? [] : { name, call };
  });
  const answers = new Map<Response, NamedExample[]>();
  const callExamples = calls.map(({ name, call }): CallExample => {
    for (const [status, answer] of children(mappingAt(reader, call, "responses"))) {
      const response = responseOf(status, responses);
      const media = response && mainContent(response.content);
      const body = isMapping(reader, answer) ? valueUnder(answer, "body") : undefined;
      if (response === undefined || media === undefined || body === undefined) continue;
      answers.set(response, [...(answers.get(response) ?? []), bodyExample(reader, name, body, media)]);
    }
    const given = children(mappingAt(reader, call, "parameters"));
    const media = requestBody && mainContent(requestBody.content);
    const bodyNames = requestBody?.name ? [requestBody.name] : ["body", "requestBody"];
    const body = given.find(
      ([key]) => bodyNames.includes(key) && !parameters.some((parameter) => parameter.name === key),
    )?.[1];
    return {
      name,
      values: given.flatMap(([key, value]) =>
        value.value !== null && parameters.some((parameter) => parameter.name === key)
          ? { name: key, example: valueExample(value) }
          : [],
      ),
      ...(media && body && { body: bodyExample(reader, name, body, media) }),
      location: locationOf(call),
    };
  });
  return {
    callExamples,
    responses: responses.map((response) => withExamples(response, answers.get(response) ?? [])),
  };
}

/** The body in the media type that examples of calls are in: JSON, where there is such. */
export function mainContent(content: readonly MediaType[]): MediaType | undefined {
  return content.find(({ range = "application/json" }) => isJsonType(range)) ?? content[0];
}

/** The mapping at a place, or in the file that its `$ref` names. */
function mappingUnder(reader: Reader, place: Place | undefined): Place | undefined {
  const target = place && followed(reader, place);
  return target && isMapping(reader, target) ? target : undefined;
}

/** Their names are sentences, as summaries are. */
function bodyExample(
  reader: Reader,
  name: string,
  body: Place,
  { range = "application/json", schema }: MediaType,
): NamedExample {
  return { ...mediaExample(reader, range, body, schema), name, summary: name };
}

/** The response of a status, or else that of a range which has it, or that of all others. */
function responseOf(status: string, responses: readonly Response[]): Response | undefined {
  return [status, `${status.slice(0, 1)}XX`, "DEFAULT"]
    .map((each) => responses.find((response) => response.status.toUpperCase() === each.toUpperCase()))
    .find((response) => response !== undefined);
}

function withExamples(response: Response, examples: readonly NamedExample[]): Response {
  if (examples.length === 0) return response;
  const main = mainContent(response.content);
  const content = response.content.map((media) =>
    media === main ? { ...media, examples: [...media.examples, ...examples] } : media,
  );
  return { ...response, content };
}
