import { bodiesOf, fieldsOf } from "../../api/bodies.ts";
import type { Api, Operation } from "../../api/types.ts";
import { pythonText, quote, urlencode } from "./python.ts";

/** A request as an example, where every parameter has one; header and form parameters are left out of it. */
export function exampleRequest(api: Api, { key, method, parameters, requestBody }: Operation): string {
  const content = requestBody?.content ?? [];
  const body = bodiesOf(content).find(({ fields }) => fields === undefined);
  const bodyExample = body?.examples.find(({ text }) => text !== "");
  if (body && !bodyExample) return "";
  if (fieldsOf(content).some(({ examples }) => examples.length === 0)) return "";
  // The key is taken as it is written, a space at its end included.
  let path = api.basePath + key;
  const query: [string, string][] = [];
  for (const { name, in: place, examples } of parameters) {
    const [example] = examples;
    if (!example) return "";
    const { value, isJoined } = example;
    const text = value === undefined || isJoined ? example.text : pythonText(value);
    if (place === "path") path = path.replaceAll(`{${name}}`, () => quote(text));
    else if (place === "query") query.push([name, text]);
  }
  const search = query.length > 0 ? `?${urlencode(query)}` : "";
  return `${method} ${path}${search}\n${bodyExample?.text ?? ""}`;
}
