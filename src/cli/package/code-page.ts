import { readFileSync } from "node:fs";
import { packageRoot } from "../../package-root.ts";

/** The page about a code, in Markdown, as it comes with `spec`. */
export function readCodePage(code: string): string | undefined {
  if (!/^[\w-]+$/.test(code)) return undefined;
  try {
    return readFileSync(new URL(`docs/codes/${code}.md`, packageRoot), "utf8");
  } catch {
    return undefined;
  }
}
