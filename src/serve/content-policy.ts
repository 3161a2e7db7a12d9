import { createHash } from "node:crypto";

/**
 * The Content-Security-Policy of a page: it runs the scripts that are in it and those of the server, no others.
 * Pictures, styles and fonts may come from elsewhere, as they may on the published page.
 */
export function contentPolicy(page: string): string {
  const hashes = inlineScripts(page).map(
    (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(hashes)].join(" ")}`.trim(),
    "style-src 'self' 'unsafe-inline' https:",
    "img-src 'self' data: http: https:",
    "font-src 'self' data: https:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The texts of the scripts that are in a page, without those that are data or have an address. */
function inlineScripts(page: string): string[] {
  const texts: string[] = [];
  for (let start = page.indexOf("<script"); start >= 0; ) {
    const open = page.indexOf(">", start);
    const end = page.indexOf("</script>", open);
    if (open < 0 || end < 0) break;
    if (!/\ssrc=|application\/json/.test(page.slice(start, open))) texts.push(page.slice(open + 1, end));
    start = page.indexOf("<script", end);
  }
  return texts;
}
