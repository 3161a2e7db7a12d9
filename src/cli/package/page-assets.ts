import { readFileSync } from "node:fs";
import type { DifferenceAssets } from "../../difference-page/page.ts";
import type { PageAssets } from "../../html/assets.ts";
import { packageRoot } from "../../package-root.ts";
import type { PreviewAssets } from "../../serve/preview.ts";

/** Reads the style and the scripts of pages, as the build of this package leaves them in `dist/`. */
export function readPageAssets(): PageAssets {
  return {
    style: readAsset("page-style.css"),
    script: readAsset("page.js"),
    samples: readAsset("samples.js"),
  };
}

/** The script of a site's page for addresses that lead to none. */
export function readNotFoundScript(): string {
  return readAsset("not-found.js");
}

/** The same of the page that shows differences. */
export function readDifferenceAssets(): DifferenceAssets {
  return { style: readAsset("difference-style.css"), script: readAsset("difference.js") };
}

/** The same of the server's own pages, with the script that keeps all of its pages up to date. */
export function readPreviewAssets(): PreviewAssets {
  return { style: readAsset("preview-style.css"), script: readAsset("preview.js") };
}

function readAsset(name: string): string {
  return readFileSync(new URL(`dist/${name}`, packageRoot), "utf8").trim();
}
