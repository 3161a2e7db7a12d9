import type { PageAssets } from "../../src/html/assets.ts";
import { publish } from "../../src/html/publish.ts";
import type { PageText } from "../../src/html/read-text.ts";
import { NO_OTHERS } from "../../src/html/site/site.ts";
import type { Indexes } from "../../src/indexes/types.ts";
import { partedText } from "../helpers/parted-text.ts";

/** What is published without other targets, and without redirects. */
export const alone = { others: NO_OTHERS, redirects: new Map<string, string>() };

/** The frame of a project that configures none. */
export const plainFrame = { lang: "en", raw: false };

/** The page of a text, without style and script. */
export function pageOf(text: string, indexed?: Indexes): string {
  return publishText(text, { style: "", script: "", samples: "" }, indexed);
}

/** The page of a text whose templates may know no classes. */
export function pageByWords(text: string): string {
  return publishTarget({ ...target(text), byWords: true }, { style: "", script: "", samples: "" });
}

export function publishText(text: string, assets: PageAssets, indexed?: Indexes): string {
  return publishTarget({ ...target(text), ...(indexed && { indexed }) }, assets);
}

const target = (text: string): PageText => ({
  name: "test",
  output: "page",
  ...partedText(text),
  frame: plainFrame,
});

/** The page of a target that is published alone. */
export function publishTarget(given: PageText, assets: PageAssets): string {
  const { texts } = publish([given], { assets, layout: "one-page", ...alone });
  const [published] = texts;
  return published?.files[0]?.[1] ?? "";
}
