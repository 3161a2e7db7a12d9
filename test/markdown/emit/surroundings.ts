import type { Surroundings } from "../../../src/markdown/emit/emit.ts";

/** What is written by itself: references lead where they say, and anchors are those that authors chose. */
export const surroundings: Surroundings = {
  topLevel: 1,
  elsewhere: new Set(),
  addressOf: ({ uri }) => uri,
  pictureOf: ({ uri }) => uri,
  nodeOf: () => undefined,
  headingId: ({ anchor }) => anchor,
  anchorOf: ({ type, anchor }) => (type === "section" ? undefined : anchor),
};
