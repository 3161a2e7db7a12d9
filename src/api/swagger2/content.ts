import { isWithin } from "../media-range.ts";
import type { MediaType, NamedExample, RequestBody, Response } from "../types.ts";
import type { ReadParameter, ReadResponse } from "./api-reader.ts";

/**
 * The request body that the parameters of an operation make up, in each media type of `consumes`: that of `in: body`, or the
 * fields of a form. A form beside a body is no less shown.
 */
export function requestBodyOf(parameters: ReadParameter[], consumes: string[]): RequestBody | undefined {
  const body = parameters.find((parameter) => parameter.in === "body");
  const fields = parameters.filter((parameter) => parameter.in === "formData");
  const [first] = fields;
  if (body === undefined && first === undefined) return undefined;
  const content: MediaType[] = [];
  if (body !== undefined) {
    const { schema, examples, location } = body;
    content.push(
      ...rangesOf(consumes).map((range) => ({ ...range, schema, examples, encoding: [], location })),
    );
  }
  if (first !== undefined) {
    const { location } = first;
    content.push(
      ...rangesOf(consumes).map((range) => ({ ...range, fields, examples: [], encoding: [], location })),
    );
  }
  const form = { name: "", description: "", required: fields.some(({ required }) => required) };
  const { name, description, required } = body ?? form;
  const location = body?.location ?? first?.location;
  return location && { name, description, required, content, location };
}

/** A response in each media type of `produces`, with the examples of it. One without a schema or examples has no body. */
export function responseIn(
  { description, headers, schema, examples, history, location }: ReadResponse,
  produces: string[],
): Omit<Response, "status"> {
  const isEmpty = schema === undefined && examples.length === 0;
  const content = (isEmpty ? [] : rangesOf(produces)).map((range): MediaType => {
    const said = { ...(schema && { schema }), encoding: [], location };
    return { ...range, ...said, examples: [] };
  });
  for (const example of examples) homeOf(example, content)?.examples.push(example);
  return { summary: "", description, headers, content, links: [], ...(history && { history }), location };
}

/** The media type that an example is of; the first one where it is of none of them, which is reported elsewhere. */
function homeOf({ mediaType = "" }: NamedExample, content: MediaType[]): MediaType | undefined {
  return content.find(({ range }) => range !== undefined && isWithin(mediaType, range)) ?? content[0];
}

function rangesOf(mediaTypes: string[]): { range?: string }[] {
  return mediaTypes.length === 0 ? [{}] : mediaTypes.map((range) => ({ range }));
}
