import type { Api, Endpoint } from "../../api/swagger2/types.ts";
import { pythonText, quote, urlencode } from "./python.ts";

/** A request as an example, where every parameter has one; header and form parameters are left out of it. */
export function exampleRequest(api: Api, { key, method, parameters, body }: Endpoint): string {
  const bodyExample = body?.examples.find(({ text }) => text !== "");
  if (body && !bodyExample) return "";
  // The key is taken as it is written, a space at its end included.
  let path = api.basePath + key;
  const query: [string, string][] = [];
  for (const { name, in: place, example } of parameters) {
    if (!example) return "";
    const text = example.value === undefined ? example.text : pythonText(example.value);
    if (place === "path") path = path.replaceAll(`{${name}}`, () => quote(text));
    else if (place === "query") query.push([name, text]);
  }
  const search = query.length > 0 ? `?${urlencode(query)}` : "";
  return `${method} ${path}${search}\n${bodyExample?.text ?? ""}`;
}
