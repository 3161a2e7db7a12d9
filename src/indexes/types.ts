import type { TagPlace } from "../api/groups-of-tags.ts";

/** What the indexes at the end of a page list. Lines are those of the document, from 1 on; each is in a section. */
export interface Indexes {
  /** All operations that are shown, whether there is an index of them or not. */
  readonly operations: readonly OperationEntry[];
  /** The tags that have sections of their own and are in groups. */
  readonly groupedTags: readonly GroupedTagEntry[];
  readonly endpoints: readonly EndpointEntry[];
  readonly eventTypes: readonly EventTypeEntry[];
  readonly errorCodes: readonly ErrorCodeEntry[];
  /** Those of which the document shows something. */
  readonly collections: readonly CollectionEntry[];
  /** Whether there is one of object types: that one is made from the tables which the page shows. */
  readonly hasObjectTypes: boolean;
}

export interface EndpointEntry {
  readonly method: string;
  readonly path: string;
  readonly lines: readonly number[];
}

export interface OperationEntry extends EndpointEntry {
  readonly operationId?: string;
  readonly tags: readonly string[];
  /** The group of its first tag, if it is in one. */
  readonly tagPlace?: TagPlace;
}

export interface GroupedTagEntry {
  readonly group: string;
  /** Those of the titles of its sections. */
  readonly lines: readonly number[];
}

export interface EventTypeEntry {
  readonly type: string;
  readonly kind?: string;
  /** None where only variants are shown. */
  readonly lines: readonly number[];
  readonly variants: readonly { readonly variant: string; readonly lines: readonly number[] }[];
}

export interface ErrorCodeEntry {
  readonly code: string;
  /** The endpoints that return it, each with the statuses that it comes with. */
  readonly uses: readonly ErrorUse[];
}

export interface CollectionEntry {
  /** Its number among those of the project, from 1. */
  readonly number: number;
  readonly title: string;
  readonly schemas: readonly { readonly name: string; readonly lines: readonly number[] }[];
}

export interface ErrorUse extends EndpointEntry {
  readonly statuses: readonly string[];
}
