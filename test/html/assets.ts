import type { PageAssets } from "../../src/html/assets.ts";
import { publish } from "../../src/html/publish.ts";
import { NO_OTHERS } from "../../src/html/site/site.ts";
import type { Indexes } from "../../src/indexes/indexes.ts";
import { partedText } from "../helpers/parted-text.ts";

/** What is published without other targets, and without redirects. */
export const alone = { others: NO_OTHERS, redirects: new Map<string, string>() };

/** The frame of a project that configures none. */
export const plainFrame = { lang: "en", raw: false };

/** The page of a text, without style and script. */
export function pageOf(text: string, indexed?: Indexes): string {
  return publishText(text, { style: "", script: "" }, indexed);
}

export function publishText(text: string, assets: PageAssets, indexed?: Indexes): string {
  const target = {
    name: "test",
    output: "page",
    ...partedText(text),
    frame: plainFrame,
    ...(indexed && { indexed }),
  };
  const { texts } = publish([target], { assets, layout: "one-page", ...alone });
  const [published] = texts;
  return published?.files[0]?.[1] ?? "";
}
