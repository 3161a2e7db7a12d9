import type { AddressFormat } from "../../diagnostics/codes/api-rules.ts";

const patterns: Readonly<Record<AddressFormat, RegExp>> = {
  uri: /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i,
  // Letters of other scripts may be in it as they are, and braces do in pointers to paths: no tool minds.
  "uri-reference": /^[^\s<>"|\\^`]*$/,
  email: /^[^\s@]+@[^\s@]+$/,
};

/** The format of addresses (RFC 3986 has `uri` and `uri-reference`) that a text does not have, though rules want it. */
export function missedFormat(text: string, format: string): AddressFormat | undefined {
  return isAddressFormat(format) && !patterns[format].test(text) ? format : undefined;
}

function isAddressFormat(format: string): format is AddressFormat {
  return Object.hasOwn(patterns, format);
}
