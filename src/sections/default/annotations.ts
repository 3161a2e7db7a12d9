import type { ExternalDocs } from "../../api/types.ts";
import { escaped, literal } from "../../rst/emit/inline.ts";
import { textAt, type Value, valueAt } from "../../source/value.ts";
import { address } from "./address.ts";

/** What `xml` says of how a value is written in XML, as a sentence; none where it says nothing that is known. */
export function describeXml(xml: Value): string[] {
  const name = textAt(xml, "name");
  const type = textAt(xml, "nodeType");
  const isAttribute = valueAt(xml, "attribute") === true || type === "attribute";
  const what = isAttribute ? "an attribute" : type !== undefined && type !== "element" ? type : "an element";
  const namespace = textAt(xml, "namespace");
  const prefix = textAt(xml, "prefix");
  const words = [
    ...(isAttribute || name !== undefined ? [`${what}${name === undefined ? "" : ` ${literal(name)}`}`] : []),
    ...(namespace === undefined ? [] : [`in the namespace ${literal(namespace)}`]),
    ...(prefix === undefined ? [] : [`with the prefix ${literal(prefix)}`]),
    ...(valueAt(xml, "wrapped") === true ? ["its items wrapped in one element"] : []),
  ];
  return words.length === 0 ? [] : [`In XML: ${words.join(", ")}.`];
}

/** What `externalDocs` says, as a sentence. */
export function describeExternalDocs(docs: Value): string[] {
  const url = textAt(docs, "url");
  return url === undefined
    ? []
    : [describeDocuments({ url, description: textAt(docs, "description") ?? "" })];
}

/** Where more is said, as a sentence: its words in front of the address, where it has any. */
export function describeDocuments({ url, description }: ExternalDocs): string {
  const words = description.trim().replace(/\s+/g, " ").replace(/\.$/, "");
  return words === "" ? `See also ${address(url)}.` : `See also ${escaped(words)}: ${address(url)}.`;
}
