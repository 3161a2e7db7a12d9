import { finding } from "../diagnostics/finding.ts";
import { pointerOf } from "../source/pointer.ts";
import type { Sources } from "../source/sources.ts";
import { itemsOf, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import { checkForm } from "./form.ts";
import schema from "./versions.schema.json" with { type: "json" };

/** A version of a specification that is published somewhere. */
export interface Version {
  readonly version: string;
  /** What readers see. */
  readonly name: string;
  /** Where it is published: an address, or a path from the root of the site. */
  readonly url: string;
  /** Whether it is the one that readers should read. */
  readonly isPreferred: boolean;
  /** Whether it may still change. */
  readonly isUnstable: boolean;
}

/** Reads a file of versions; what is wrong in it is reported at its place, and a version without a name or an address is left out. */
export function readVersions(context: Context, sources: Sources, file: string): readonly Version[] {
  const source = sources.load(file);
  if (source === undefined) return [];
  const inFile: Context = { ...context, source };
  checkForm(inFile, schema);
  const versions: Version[] = [];
  for (const [index, item] of itemsOf(source.value).entries()) {
    const version = valueAt(item, "version");
    const name = valueAt(item, "name");
    const url = valueAt(item, "url");
    const place = (key: string) => placeIn(inFile, pointerOf([index, key]));
    if (typeof version !== "string" || typeof url !== "string" || version === "" || url === "") continue;
    if (!isPlainAddress(url)) {
      context.report(finding("site-address", { address: url, isBase: false }, place("url")));
      continue;
    }
    const isPreferred = valueAt(item, "preferred") === true;
    const first = isPreferred ? versions.find((each) => each.isPreferred) : undefined;
    if (first !== undefined)
      context.report(finding("versions-conflict", { version, preferred: first.version }, place("preferred")));
    if (versions.some((each) => each.version === version)) {
      context.report(finding("versions-conflict", { version }, place("version")));
      continue;
    }
    versions.push({
      version,
      name: typeof name === "string" && name !== "" ? name : version,
      url,
      isPreferred: isPreferred && first === undefined,
      isUnstable: valueAt(item, "unstable") === true,
    });
  }
  return versions;
}

/** Whether an address leads to a page of the web or of the same site, whatever is put in front of it or behind. */
function isPlainAddress(url: string): boolean {
  if (/[\s\\]|\p{Cc}/u.test(url)) return false;
  return /^https?:\/\/[^/]/i.test(url) ? URL.canParse(url) : !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}
