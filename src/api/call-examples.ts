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
import { fieldsOf } from "./bodies.ts";
import { formFields, isForm } from "./form-fields.ts";
import type {
  CallExample,
  MediaType,
  NamedExample,
  Operation,
  RequestBody,
  Response,
  ValueHolder,
} from "./types.ts";
import { valueUnder } from "./values.ts";

type Parts = Pick<Operation, "parameters" | "responses"> & { requestBody?: RequestBody | undefined };

/** What the body of an operation is called, where it has one; not each operation names it. */
export function bodyNames(requestBody: RequestBody | undefined): string[] {
  if (requestBody === undefined) return [];
  return requestBody.name ? [requestBody.name] : ["body", "requestBody"];
}

/**
 * Reads the examples of whole calls of an operation (`x-ms-examples`), which mostly are files of their own.
 * @param exampleOf reads the example of a parameter, or of a field of a form, as the language of the file has it
 * @returns them, and the responses with the bodies that they have for these as further examples
 */
export function readCallExamples(
  reader: Reader,
  place: Place,
  { parameters, requestBody, responses }: Parts,
  exampleOf: (value: Place, holder: ValueHolder) => NamedExample,
): Pick<Operation, "callExamples" | "responses"> {
  const media = requestBody && mainContent(requestBody.content);
  const namesOfBody = bodyNames(requestBody);
  const holderOf = holdersByName(parameters, fieldsOf(requestBody?.content));
  const responseOf = responsesByStatus(responses);
  const answers = new Map<Response, NamedExample[]>();
  const callExamples: CallExample[] = [];
  for (const [name, each] of children(openedMapping(reader, child(place, "x-ms-examples")))) {
    const call = openedMapping(reader, each);
    if (call === undefined) continue;
    const statuses: CallExample["statuses"] = [];
    for (const [status, answer] of children(mappingAt(reader, call, "responses"))) {
      if (status.startsWith("x-")) continue;
      statuses.push({ status, location: locationOf(answer, "key") });
      const response = responseOf(status);
      const content = response && mainContent(response.content);
      const body = isMapping(reader, answer) ? valueUnder(answer, "body") : undefined;
      if (response === undefined || content === undefined || body === undefined) continue;
      // What is said of several statuses does not tell which one it was.
      const isOfStatus = response.status.toUpperCase() === status.toUpperCase();
      const title = isOfStatus ? name : `${name} (${status})`;
      const example = { ...exampleIn(reader, content, body), name, summary: title };
      const known = answers.get(response);
      if (known === undefined) answers.set(response, [example]);
      else known.push(example);
    }
    let body: NamedExample | undefined;
    const values: CallExample["values"] = [];
    for (const [key, value] of children(mappingAt(reader, call, "parameters"))) {
      const holder = holderOf(key);
      if (holder === undefined && media && namesOfBody.includes(key))
        body ??= { ...exampleIn(reader, media, value), name, summary: name };
      else if (value.value !== null)
        values.push({
          name: holder?.name ?? key,
          example: holder ? exampleOf(value, holder) : valueExample(value),
        });
    }
    callExamples.push({ name, values, ...(body && { body }), statuses, location: locationOf(call) });
  }
  return {
    callExamples,
    responses: responses.map((response) => withExamples(response, answers.get(response) ?? [])),
  };
}

/** The body in the media type that examples of calls are in: JSON, where there is such. */
export function mainContent(content: readonly MediaType[]): MediaType | undefined {
  return content.find(({ range = "application/json" }) => isJsonType(range)) ?? content[0];
}

/** What examples of calls may have values for: the parameters of an operation, and the fields of its forms. */
export function valuesOfCalls({ parameters, requestBody }: Operation): ValueHolder[] {
  const forms = (requestBody?.content ?? []).filter(isForm);
  return [...parameters, ...new Set(forms.flatMap(formFields))];
}

/** What an operation says of a status: by itself, with its range, or with all others. */
export function responsesByStatus(responses: readonly Response[]): (status: string) => Response | undefined {
  const byStatus = new Map(responses.map((response) => [response.status.toUpperCase(), response]));
  return (status) =>
    byStatus.get(status.toUpperCase()) ?? byStatus.get(`${status.slice(0, 1)}XX`) ?? byStatus.get("DEFAULT");
}

/** Upper and lower case make no difference to headers. */
function holdersByName(parameters: Operation["parameters"], fields: readonly ValueHolder[]) {
  const byName = new Map([...fields, ...parameters].map((each) => [each.name, each]));
  const headers = new Map(
    parameters.filter(({ in: where }) => where === "header").map((each) => [each.name.toLowerCase(), each]),
  );
  return (name: string): ValueHolder | undefined => byName.get(name) ?? headers.get(name.toLowerCase());
}

/** The mapping at a place, or in the file that its `$ref` names; anything else is reported. */
function openedMapping(reader: Reader, place: Place | undefined): Place | undefined {
  const target = place && followed(reader, place);
  return target && isMapping(reader, target) ? target : undefined;
}

function exampleIn(reader: Reader, { range = "application/json", schema }: MediaType, body: Place) {
  return mediaExample(reader, range, body, schema);
}

function withExamples(response: Response, examples: readonly NamedExample[]): Response {
  if (examples.length === 0) return response;
  const main = mainContent(response.content);
  const content = response.content.map((media) =>
    media === main ? { ...media, examples: [...media.examples, ...examples] } : media,
  );
  return { ...response, content };
}
