import { readFileSync } from "node:fs";
import { packageRoot } from "../../package-root.ts";

/** The version of this package. */
export function readVersion(): string {
  const text = readFileSync(new URL("package.json", packageRoot), "utf8");
  const { version }: { version: string } = JSON.parse(text);
  return version;
}
