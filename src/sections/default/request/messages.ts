import { mainContent } from "../../../api/call-examples.ts";
import { formFields, isFormType } from "../../../api/form-fields.ts";
import { essenceOf } from "../../../api/media-range.ts";
import type { CallExample, MediaType, NamedExample, Operation, RequestBody } from "../../../api/types.ts";
import type { Location } from "../../../diagnostics/location.ts";
import { messageText } from "../../../schema/example.ts";
import { shownExamples } from "../../../schema/whole-example.ts";
import { isJsonType } from "../../../source/json-text.ts";
import { isMap } from "../../../source/value.ts";
import { type FormBody, formOfFields, formOfValue, isBinary } from "./form-body.ts";

/** The body of a request as it is shown. */
export interface Message extends Partial<FormBody> {
  /** The example that it shows. */
  example?: NamedExample;
  location?: Location;
  /** The values of parameters, where the example has them: others are left out, unless they are required. */
  values?: CallExample["values"];
}

/** The messages of the examples of whole calls. */
export function callMessages({ callExamples, requestBody }: Operation): Message[] {
  return callExamples.map(({ name, values, body, location }) => {
    const media = body && mainContent(requestBody?.content ?? []);
    const named = { example: { ...body, name, summary: name, text: "", isText: false, location } };
    return { ...(body && media ? messageOf(body, media) : named), values, location };
  });
}

/** The bodies that requests are shown with: one for each example, or for each form; one without any text where there is none. */
export function messagesOf(requestBody: RequestBody | undefined): Message[] {
  const shown = new Set<unknown>();
  const messages = (requestBody?.content ?? []).flatMap((media): Message[] => {
    const fields = formFields(media);
    const isForm = media.fields !== undefined || (isFormType(media.range ?? "") && fields.length > 0);
    // Media types of Swagger 2.0 share what they hold.
    const examples: NamedExample[] = shownExamples(media.examples, media.schema);
    const own = examples.filter((example) => hasText(example) && !shown.has(example));
    if (!isForm) {
      for (const example of own) shown.add(example);
      return own.map((example) => messageOf(example, media));
    }
    const isMultipart = isMultipartForm(media, requestBody);
    const whole = own.flatMap((example) =>
      isMap(example.value)
        ? { ...formOfValue(fields, example.value, isMultipart), example, location: example.location }
        : [],
    );
    if (whole.length > 0 || shown.has(media.fields)) return whole;
    if (media.fields !== undefined) shown.add(media.fields);
    return [formOfFields(fields, isMultipart) ?? []].flat();
  });
  return messages.length > 0 ? messages : [bytes(requestBody) ?? {}];
}

function hasText({ text, value, serialized }: NamedExample): boolean {
  return text !== "" || value !== undefined || serialized !== undefined;
}

function messageOf(example: NamedExample, { range }: MediaType): Message {
  const mediaType = example.mediaType ?? range ?? "application/json";
  const content = example.serialized ?? messageText(example, mediaType);
  return { mediaType, content, example, location: example.location };
}

/** Forms of Swagger 2.0 may leave it open; files are sent in parts. */
function isMultipartForm({ range, fields }: MediaType, requestBody: RequestBody | undefined): boolean {
  const ranges = fields ? (requestBody?.content ?? []).map((media) => media.range ?? "") : [range ?? ""];
  return (
    ranges.some((each) => essenceOf(each) === "multipart/form-data") ||
    (fields ?? []).some((field) => field.schema.types.includes("file"))
  );
}

/** A body of bytes, in the place of which a file is named. */
function bytes(requestBody: RequestBody | undefined): Message | undefined {
  const [media] = requestBody?.content ?? [];
  const { range, schema } = media ?? {};
  if (range === undefined || range.includes("*") || isJsonType(range) || isFormType(range)) return undefined;
  const isText = /^text\/|[/+](?:xml|yaml)$/.test(essenceOf(range));
  const isOfBytes = schema === undefined || schema.types.length === 0 || isBinary([schema]);
  return isText || !isOfBytes ? undefined : { mediaType: range, content: "{file}" };
}
