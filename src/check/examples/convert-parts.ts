import { finding } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import { pointerTo } from "../../source/pointer.ts";
import type { Value } from "../../source/value.ts";
import type { BundleWriter, ScopedPlace } from "./bundle-types.ts";

/** The texts of a list, each once. */
export function distinctTexts(values: Value[]): string[] {
  return [...new Set(values.filter((value) => typeof value === "string"))];
}

/** Reports that a keyword has a value that makes no sense. */
export function reportInvalid(writer: BundleWriter, at: ScopedPlace, keyword: string, reason: string): void {
  writer.report(finding("schema-invalid", { keyword, reason }, locationOf(at, keyword)));
}

/** The wrong value; of `patternProperties` that is a key. */
export function locationOf({ source, pointer }: ScopedPlace, keyword: string): Location {
  return { file: source.file, pointer, ...(keyword === "patternProperties" && { at: "key" }) };
}

/** The place of what a key or an index holds. */
export function below({ source, pointer, scope }: ScopedPlace, key: string | number): ScopedPlace {
  return { source, pointer: pointerTo(pointer, key), scope };
}
