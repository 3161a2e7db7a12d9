import type { RawLink } from "../../doctree/tree.ts";

/** An attribute of HTML that holds an address: its name with `=`, and its value in quotes or without. */
const ADDRESS = /(\s(?:src|href|poster|data)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/** An address in HTML that an author passes on, with its place in the text there. */
export interface RawAddress extends Omit<RawLink, "refuri"> {
  readonly address: string;
}

/** Lists what may be addresses in HTML: only those that lead to files of the project are written anew. */
export function rawAddresses(html: string): RawAddress[] {
  return [...html.matchAll(ADDRESS)].map(({ index, 1: before = "", 2: value = "" }) => {
    const quote = /^["']/.test(value) ? 1 : 0;
    const start = index + before.length + quote;
    const address = value.slice(quote, value.length - quote);
    return { address, start, end: start + address.length };
  });
}
