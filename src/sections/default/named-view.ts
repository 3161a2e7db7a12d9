import type { ExternalDocs } from "../../api/types.ts";
import type { Location } from "../../diagnostics/location.ts";
import { address } from "./address.ts";

/** Something that has a name and words about it: a row of a table of two columns. */
export interface NamedView {
  /** Plain text. */
  name: string;
  description: string;
  /** Sentences of reStructuredText. */
  facts: string;
  location: Location;
}

/** Where more is said, as a description with an address. */
export function documentsView(
  { url, description }: ExternalDocs,
  location: Location,
): Omit<NamedView, "name"> {
  return { description, facts: address(url), location };
}
