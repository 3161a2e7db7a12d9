import { makeId } from "../../rst/resolve/make-id.ts";

/** A text as part of an anchor: docutils' id of it, or its own letters where those have none in ASCII. */
export function slug(text: string): string {
  return (
    makeId(text) ||
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
  );
}
