import { createHash } from "node:crypto";
import { escaped } from "./html.ts";

/** What a browser must know of a page to tell whether the one that it shows is the newest. */
export interface PageVersion {
  version: string;
  /** That of what stands around the text: where it changes, the page must be loaded anew. */
  frame: string;
}

/** What the browser can swap: the contents, the text, the search index. */
const SWAPPED = [
  /<nav id="page-contents"[\s\S]*?<\/nav>/,
  /<main[\s\S]*<\/main>/,
  /<script type="application\/json" id="page-search-index">[\s\S]*?<\/script>/,
];

/** @param files what tells the contents of the files that the page shows: where these change, it must be loaded anew */
export function versionOf(page: string, files: string): PageVersion {
  const frame = SWAPPED.reduce((rest, part) => rest.replace(part, ""), page);
  return { version: fingerprint(`${files}${page}`), frame: fingerprint(`${files}${frame}`) };
}

export function fingerprint(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url").slice(0, 22);
}

/** The address of the script that keeps a page up to date. */
export const SCRIPT = "/preview.js";

/** Puts the script that keeps it up to date into a page, before any other script can change the page. */
export function withScript(page: string, { version, frame }: PageVersion): string {
  const script = `<script src="${SCRIPT}" data-version="${escaped(version)}" data-frame="${escaped(frame)}"></script>`;
  const end = page.lastIndexOf("</main>") + "</main>".length;
  return page.slice(0, end) + script + page.slice(end);
}
