import { readFileSync } from "node:fs";
import type { PageAssets } from "../../html/assets.ts";
import { packageRoot } from "../../package-root.ts";

/** Reads the style and the script of pages, as the build of this package leaves them in `dist/`. */
export function readPageAssets(): PageAssets {
  const read = (name: string) => readFileSync(new URL(`dist/${name}`, packageRoot), "utf8").trim();
  return { style: read("page-style.css"), script: read("page.js") };
}
