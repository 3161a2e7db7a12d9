import { markdownShapes } from "./markdown-shapes.js";

/** Chapters in Markdown of about 100 kB. */
export const markdown = Object.fromEntries(
  Object.entries(markdownShapes).map(([name, make]) => [
    name,
    (k) => ({
      "targets.yaml": "targets: { main: { files: [main.md] } }\n",
      "specification/main.md": make(100_000 * k),
    }),
  ]),
);
