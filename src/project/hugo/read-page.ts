import { findFrontMatter } from "../../source/front-matter.ts";
import { isNumber } from "../../source/number.ts";
import type { Sources } from "../../source/sources.ts";
import { itemsOf, type Value, valueAt, withLowerKeys } from "../../source/value.ts";

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
  const keys = data === undefined ? undefined : withLowerKeys(data);
  const text = (key: string) => scalarText(valueAt(keys, key));
  const build = valueAt(keys, "build") ?? valueAt(keys, "_build");
  const render = valueAt(build, "render");
  const weight = valueAt(keys, "weight");
  const isHidden = ["draft", "headless"].some((key) => valueAt(keys, key) === true);
  return {
    title: text("title"),
    linkTitle: text("linktitle"),
    description: text("description"),
    weight: isNumber(weight) && Number(weight) !== 0 ? Number(weight) : undefined,
    date: text("date"),
    version: text("version"),
    url: text("url"),
    slug: text("slug"),
    aliases: textsOf(valueAt(keys, "aliases")),
    outputs: textsOf(valueAt(keys, "outputs")).map((each) => each.toLowerCase()),
    isPublished: !isHidden && render !== "never" && render !== false && render !== "link",
  };
}

function scalarText(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  return isNumber(value) ? String(value) : undefined;
}

function textsOf(value: Value | undefined): string[] {
  return itemsOf(value).flatMap((each) => (typeof each === "string" ? each : []));
}
