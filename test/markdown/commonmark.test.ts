import { tests } from "commonmark-spec";
import { describe, expect, it } from "vitest";
import { plainHtml, plainNodes } from "./plain-html.ts";
import { renderMarkdown } from "./render.ts";

/** Examples that are shown in another way than CommonMark's, by the decision that each follows from. */
const EXCEPTIONS: Readonly<Record<string, readonly number[]>> = {
  "tags of elements that a chapter may not use are text": [
    21, 163, 170, 171, 172, 173, 176, 178, 201, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623,
  ],
  "tags with attributes that a chapter may not use are text": [169],
  "tags without a partner, or that never end, are text": [
    31, 148, 150, 151, 155, 156, 157, 158, 165, 174, 175, 184, 187, 344, 476, 477, 630, 631, 642, 643,
  ],
  "instructions, declarations and CDATA are text": [180, 181, 182, 627, 628, 629],
  "text of an HTML block outside of its elements is a paragraph": [161, 162, 164, 166, 177, 186],
  "a cell whose row is indented as a code block stays in its table": [191],
  "two lines of dashes at the beginning are front matter": [98],
  "a page does not link to chapters that no target has": [484],
  "a page does not link to schemes it does not know": [598, 599, 601],
  "GitHub makes links of addresses in texts": [602, 608, 611, 612],
};

const excepted = new Set(Object.values(EXCEPTIONS).flat());

describe("CommonMark's examples", () => {
  it("are all there", () => {
    expect(tests).toHaveLength(652);
  });

  for (const { number, markdown, html, section } of tests) {
    const text = markdown.replaceAll("→", "\t");
    const expected = plainHtml(html.replaceAll("→", "\t"));
    const shown = () => plainNodes(renderMarkdown(text).childNodes);
    if (excepted.has(number))
      it(`${number} ${section} is shown in another way`, () => expect(shown()).not.toBe(expected));
    else it(`${number} ${section}`, () => expect(shown()).toBe(expected));
  }
});
