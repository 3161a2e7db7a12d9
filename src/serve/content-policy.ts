import { createHash } from "node:crypto";

/**
 * The Content-Security-Policy of a page: it runs the scripts that stand in it and those of the server, no others.
 * Pictures, styles and fonts may come from elsewhere, as they may on the published page.
 */
export function contentPolicy(page: string): string {
  const scripts = [
    ...page.matchAll(/<script(?![^>]*(?:\ssrc=|application\/json))[^>]*>([\s\S]*?)<\/script>/g),
  ];
  const hashes = scripts.map(
    ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
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
