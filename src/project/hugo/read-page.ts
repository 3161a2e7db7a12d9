import { findFrontMatter } from "../../source/front-matter.ts";
import { isNumber } from "../../source/number.ts";
import type { Sources } from "../../source/sources.ts";
import { itemsOf, type Value, valueAt } from "../../source/value.ts";

/** What the front matter of a page says of it as a page of a site. */
export interface PageMatter {
  readonly title: string | undefined;
  /** A shorter one, for menus. */
  readonly linkTitle: string | undefined;
  readonly description: string | undefined;
  /** Pages go in ascending order of it; those without go last. */
  readonly weight: number | undefined;
  readonly date: string | undefined;
  readonly version: string | undefined;
  /** The whole of its address, or the last step of it. */
  readonly url: string | undefined;
  readonly slug: string | undefined;
  /** Addresses that lead to it as well. */
  readonly aliases: readonly string[];
  /** The formats that it is published in, where it says so. */
  readonly outputs: readonly string[];
  /** Whether it is published. */
  readonly isPublished: boolean;
}

/** Reads what the front matter of a file says; what is wrong in it is reported where the file is read as a chapter. */
export function readPageMatter(file: string, sources: Sources): PageMatter {
  const data = findFrontMatter(sources.text(file) ?? "")?.data;
  const keys = lowerKeys(data);
  const text = (key: string) => scalarText(keys.get(key));
  const build = keys.get("build") ?? keys.get("_build");
  const render = valueAt(build, "render");
  const weight = keys.get("weight");
  const isHidden = ["draft", "headless"].some((key) => keys.get(key) === true);
  return {
    title: text("title"),
    linkTitle: text("linktitle"),
    description: text("description"),
    weight: isNumber(weight) && Number(weight) !== 0 ? Number(weight) : undefined,
    date: text("date"),
    version: text("version"),
    url: text("url"),
    slug: text("slug"),
    aliases: textsOf(keys.get("aliases")),
    outputs: textsOf(keys.get("outputs")).map((each) => each.toLowerCase()),
    isPublished: !isHidden && render !== "never" && render !== false && render !== "link",
  };
}

function lowerKeys(data: Value | undefined): Map<string, Value> {
  return data instanceof Map
    ? new Map([...data].map(([key, value]) => [key.toLowerCase(), value]))
    : new Map();
}

function scalarText(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  return isNumber(value) ? String(value) : undefined;
}

function textsOf(value: Value | undefined): string[] {
  return itemsOf(value).flatMap((each) => (typeof each === "string" ? each : []));
}
