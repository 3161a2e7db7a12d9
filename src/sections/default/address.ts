import { literal } from "../../rst/emit/inline.ts";
import { escapePhrase } from "../../rst/emit/links.ts";

/** An address as reStructuredText: a link where it leads into the web. */
export function address(url: string): string {
  const isPlain = /^(?:https?|mailto):[^\s<>`\\]+$/i.test(url);
  return isPlain ? `\`${escapePhrase(url.replace(/^mailto:/i, ""))} <${url}>\`__` : literal(url);
}
