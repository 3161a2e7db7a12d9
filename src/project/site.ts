import { finding } from "../diagnostics/finding.ts";
import type { Sources } from "../source/sources.ts";
import { substitute } from "../source/substitute.ts";
import { textAt, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import { findPlace } from "./place.ts";
import schema from "./targets.schema.json" with { type: "json" };
import { readVersions, type Version } from "./versions.ts";

const webAddress = new RegExp(schema.properties.site.properties.base_url.pattern);

/** What a project says of the site that its targets are published as. */
export interface SiteSettings {
  readonly title?: string;
  /** What it is about, in a sentence. */
  readonly description?: string;
  /** The address that it will stand at, with `/` at its end. */
  readonly baseUrl?: string;
  /** The version that is published, by the name that `versions` have it under. */
  readonly version?: string;
  /** The file of `versions`. */
  readonly versionsFile?: string;
  /** All versions that are published somewhere, in the order of their file. */
  readonly versions: readonly Version[];
}

/** Reads `site` of targets.yaml, and the file of versions that it names. */
export function readSite(context: Context, sources: Sources): SiteSettings {
  const value = valueAt(context.source.value, "site");
  const [title, description, address, label] = ["title", "description", "base_url", "version"].map((key) =>
    textAt(value, key),
  );
  const path = textAt(value, "versions");
  const place = path === undefined ? undefined : findPlace(context, path, "file", "/site/versions");
  const listed = place && readVersions(context, sources, place.path);
  const version = label && substitute(label, sources.substitutions()).text;
  const isListed = listed === undefined || listed.some((each) => each.version === version);
  if (version !== undefined && !isListed) {
    const args = { version, file: place?.path ?? "", known: listed.map((each) => each.version) };
    context.report(finding("version-unlisted", args, placeIn(context, "/site/version")));
  }
  const baseUrl = address && asBaseUrl(address);
  if (address !== undefined && baseUrl === undefined)
    context.report(finding("site-address", { address, isBase: true }, placeIn(context, "/site/base_url")));
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(version !== undefined && { version }),
    ...(place && { versionsFile: place.path }),
    versions: listed ?? [],
  };
}

/**
 * The address of a folder of the web, with `/` at its end; `undefined` for what is none, or has parts behind its path: the paths of
 * pages could not be put there.
 */
export function asBaseUrl(address: string): string | undefined {
  if (!webAddress.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname.replace(/\/*$/, "/")}`;
}
