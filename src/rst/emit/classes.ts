import type { Node } from "../../doctree/tree.ts";
import { makeId } from "../resolve/make-id.ts";

/** The classes of a node that can be written, but for those that it got from marks before it. */
export function ownClasses({ ownClasses: own, classes = [] }: Node): readonly string[] {
  return (own ?? classes).filter((name) => makeId(name) !== "");
}
