import { publishPage } from "../../src/html/publish.ts";

/** The page of a text, without style and script. */
export function pageOf(text: string): string {
  return publishPage(text, { name: "test", assets: { style: "", script: "" } }).html;
}
