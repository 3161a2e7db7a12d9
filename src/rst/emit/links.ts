import { normalizeName } from "../../doctree/names.ts";
import { type Reference, type SubstitutionReference, textOf } from "../../doctree/tree.ts";
import { cleanText } from "./clean-text.ts";

/**
 * A reference as markup. Without a name of its own (`named`), so that two with one text do not share it.
 */
export function linkMarkup(node: Reference, named: boolean): string {
  const [only] = node.children;
  if (only?.type === "substitutionReference" && node.uri === undefined)
    return `${substitutionMarkup(only)}_${node.anonymous ? "_" : ""}`;
  const text = cleanText(textOf(node)).trim();
  const shown = escapePhrase(text);
  const end = named ? "_" : "__";
  const address = node.uri ?? (node.refname === undefined ? node.refuri : undefined);
  if (address !== undefined) return phrase(shown, embeddedAddress(address), end);
  if (node.refname === undefined)
    return node.refid === undefined
      ? phrase(unbracketed(shown), undefined, "__")
      : phrase(shown, `#${node.refid}`, end);
  if (normalizeName(text) === node.refname) return phrase(unbracketed(shown), undefined, "_");
  return phrase(shown, `${alias(node.refname)}_`, end);
}

function phrase(text: string, embedded: string | undefined, end: string): string {
  if (embedded === undefined) return `\`${text}\`${end}`;
  return `\`${text === "" ? "" : `${text} `}<${embedded}>\`${end}`;
}

export function substitutionMarkup({ name }: SubstitutionReference): string {
  return `|${name.replace(/[\\|]/g, "\\$&")}|`;
}

/** A text for single backquotes. */
export function escapePhrase(text: string): string {
  return text.replace(/[\\`]/g, "\\$&");
}

/** What ends like an address in brackets would be read as one. */
function unbracketed(text: string): string {
  return text.endsWith(">") ? `${text.slice(0, -1)}\\>` : text;
}

const LIKE_ADDRESS = /^[a-zA-Z][a-zA-Z0-9.+-]*:/;

/** A name in brackets; a colon at its start would make an address of it. */
function alias(name: string): string {
  const escaped = name.replace(/[\\`<>]/g, "\\$&");
  return LIKE_ADDRESS.test(escaped) ? escaped.replace(":", "\\:") : escaped;
}

function embeddedAddress(address: string): string {
  return writtenAddress(address).replace(/[`<>]/g, "\\$&");
}

/** An address as it is in targets and directives: one that ends like a reference is none. */
export function writtenAddress(address: string): string {
  const escaped = address.trim().replace(/\\/g, "\\\\").replace(/\s/g, "\\ ");
  return escaped.endsWith("_") && !LIKE_ADDRESS.test(escaped) ? `${escaped.slice(0, -1)}\\_` : escaped;
}

/** A name in targets, and behind an image: quoted unless it is simple. */
export function writtenName(name: string): string {
  return /^[\p{L}\p{N}]+(?:[-._+][\p{L}\p{N}]+)*$/u.test(name) ? name : `\`${escapePhrase(name)}\``;
}
