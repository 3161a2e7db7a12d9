import type { Node } from "../../doctree/tree.ts";

/** The classes that tell a page what a section or a block is; `docs/templates.md` says what it does with each. */
export const pageClasses = [
  ...(["endpoint", "summary", "event", "objects"] as const),
  ...(["label", "response", "object", "shared", "used-by", "value-type", "event-kind"] as const),
  ...(["sample", "request-code", "facts", "choices", "discriminator"] as const),
];

export function hasPageClass({ classes }: Node, name: (typeof pageClasses)[number]): boolean {
  return classes?.includes(name) === true;
}

/** The status of a response, `404` or `4xx`: what follows `status-` in a class of its label. */
export function statusOf({ classes }: Node): string | undefined {
  return classes?.find((name) => /^status-[1-5](?:\d\d|xx)$/.test(name))?.slice("status-".length);
}

/** The column of a table that tells types, from 0: the class `type-column-2` counts from 1. -1 where there is none. */
export function typeColumn({ classes }: Node): number {
  const name = classes?.find((each) => /^type-column-[1-9]\d?$/.test(each));
  return Number(name?.slice("type-column-".length) ?? 0) - 1;
}
