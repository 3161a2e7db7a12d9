import { mainContent } from "../../../api/call-examples.ts";
import { formFields, isForm, isFormType } from "../../../api/form-fields.ts";
import { essenceOf } from "../../../api/media-range.ts";
import type {
  CallExample,
  FormField,
  MediaType,
  NamedExample,
  Operation,
  RequestBody,
} from "../../../api/types.ts";
import type { Location } from "../../../diagnostics/location.ts";
import { messageText } from "../../../schema/example.ts";
import { shownExamples } from "../../../schema/whole-example.ts";
import { isJsonType } from "../../../source/json-text.ts";
import { isMap } from "../../../source/value.ts";
import { type FormBody, formOfFields, formOfValue, isBinary } from "./form-body.ts";
import { valued } from "./sent.ts";

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
  if (callExamples.length === 0) return [];
  const content = requestBody?.content ?? [];
  const main = mainContent(content);
  const forms = content.flatMap((media) => {
    const form = formOf(media, requestBody);
    return form ? { ...form, media, names: new Set(form.fields.map(({ name }) => name)) } : [];
  });
  const formOfMain = forms.find(({ media }) => media === main);
  return callExamples.map(({ name, values, body, location }) => {
    const example = { ...body, name, summary: name, text: "", isText: false, location };
    const said = { example, values, location };
    if (body === undefined || main === undefined) {
      const form = forms.find(({ names }) => values.some((value) => names.has(value.name)));
      return { ...said, ...(form && formOfFields(valued(form.fields, values), form.isMultipart)) };
    }
    if (formOfMain === undefined || !isMap(body.value)) return { ...messageOf(body, main), values, location };
    return { ...said, ...formOfValue(formOfMain.fields, body.value, formOfMain.isMultipart) };
  });
}

/** The bodies that requests are shown with: one for each example, or for each form; one without any text where there is none. */
export function messagesOf(requestBody: RequestBody | undefined): Message[] {
  const shown = new Set<unknown>();
  const messages = (requestBody?.content ?? []).flatMap((media): Message[] => {
    const form = formOf(media, requestBody);
    // Media types of Swagger 2.0 share what they hold.
    const examples: NamedExample[] = shownExamples(media.examples, media.schema);
    const own = examples.filter((example) => hasText(example) && !shown.has(example));
    if (form === undefined) {
      for (const example of own) shown.add(example);
      return own.map((example) => messageOf(example, media));
    }
    const { fields, isMultipart } = form;
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

interface Form {
  fields: readonly FormField[];
  isMultipart: boolean;
}

/** A media type as a form, where it is one whose fields are known. */
function formOf(media: MediaType, requestBody: RequestBody | undefined): Form | undefined {
  if (!isForm(media)) return undefined;
  const fields = formFields(media);
  if (fields.length === 0 && media.fields === undefined) return undefined;
  return { fields, isMultipart: isMultipartForm(media, requestBody) };
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
