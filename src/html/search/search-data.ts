/** What a page hands to its search. It is written as JSON into the page, or into a file that pages share. */
export interface SearchData {
  /** In the order of the text. */
  readonly sections: readonly SearchSection[];
  /** The error codes of the index at the end. */
  readonly codes: readonly SearchCode[];
  /** How many files hold the texts of the sections; 0 where they are those of this page. */
  readonly textFiles: number;
}

export interface SearchSection {
  /** Its address, `#anchor` or `page.html#anchor`. */
  readonly at: string;
  readonly title: string;
  readonly kind: "operation" | "event" | "section";
  /** How deep it stands: 0 for the outermost. */
  readonly depth: number;
  /** Of the outermost: the target that it is in, where there are several and it has another title. */
  readonly within?: string;
  /** Its number in the document, `3.5.2`. */
  readonly number?: string;
  /** Further names that it is looked up by: an operation's id, a variant of an event type. */
  readonly names?: readonly string[];
  /** Methods and paths that an operation is called by. */
  readonly paths?: readonly string[];
  readonly parts?: readonly SearchPart[];
}

/**
 * What has a name and an address within a section. The address is what stands behind the section's own if it begins with a
 * hyphen, or else an anchor on the same page.
 */
export type SearchPart = readonly [address: string, name: string, kind: "field" | "type" | "code"];

export interface SearchCode {
  readonly at: string;
  readonly name: string;
}

/** The text of a section: its own blocks, and what is said of each of its parts. */
export interface SectionText {
  readonly blocks: readonly string[];
  /** As many as the section has parts. */
  readonly parts: readonly string[];
}

/** The address of a part of a section. */
export function addressOfPart({ at }: SearchSection, [address]: SearchPart): string {
  return address.startsWith("-") ? at + address : at.replace(/#.*/s, `#${address}`);
}
