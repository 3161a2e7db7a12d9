import { expect, test } from "vitest";
import { buildPages } from "../build/build-pages.ts";

/** The pages of an API with so many operations, by their names; tags have ten operations each, where there are any. */
function pagesOf(count: number, hasTags: boolean) {
  const numbers = Array.from({ length: count }, (_, index) => 1000 + index);
  const operation = (number: number) => ({
    get: {
      ...(hasTags && { tags: [`tag-${Math.floor(number / 10)}`] }),
      responses: { 200: { description: "Fine." } },
    },
  });
  const { files } = buildPages(
    {
      "targets.yaml": "targets: { main: { files: [a.rst] } }\nrules: { coverage: off }\n",
      "specification/a.rst": "T\n=\n\n{{loans_http_api}}\n",
      "api/loans.json": JSON.stringify({
        swagger: "2.0",
        info: { title: "Loans", version: "1" },
        paths: Object.fromEntries(numbers.map((number) => [`/o${number}`, operation(number)])),
      }),
    },
    { layout: "pages" },
  );
  return [...files].flatMap(([path, content]) => {
    const [, number] = /get-o(\d+)\.html$/.exec(path) ?? [];
    const isFirst = path.endsWith("/index.html");
    return number !== undefined || isFirst ? [{ number, html: String(content) }] : [];
  });
}

const linksIn = (html: string, nav: RegExp) => {
  const [text = ""] = nav.exec(html) ?? [];
  return [...text.matchAll(/href="get-o(\d+)\.html[^"]*"/g)].map(([, number = ""]) => number);
};
const beside = /<nav id="page-contents".*?<\/nav>/s;
const all = /<nav class="all-pages".*?<\/nav>/s;

test("a page lists all others where they are few", () => {
  const pages = pagesOf(30, true);
  expect(pages).toHaveLength(31);
  for (const { html } of pages) expect(linksIn(html, beside).length).toBeGreaterThanOrEqual(29);
});

test("of many, a page lists those of its tag, and leads to the first of each other", () => {
  const pages = pagesOf(400, true);
  expect(pages).toHaveLength(401);
  for (const { number, html } of pages) {
    const links = linksIn(html, beside);
    if (number === undefined) expect(linksIn(html, all)).toHaveLength(400);
    else {
      const tag = Array.from({ length: 10 }, (_, index) =>
        String(Math.floor(Number(number) / 10) * 10 + index),
      );
      // That of the page itself may be without the name of its file.
      expect(links).toEqual(expect.arrayContaining(tag.filter((each) => each !== number)));
      expect(links.filter((each) => !tag.includes(each)).every((each) => each.endsWith("0"))).toBe(true);
      expect(links.length).toBeLessThanOrEqual(39 + 10);
    }
  }
});

test("of many without tags, a page lists those near it", () => {
  const pages = pagesOf(400, false);
  for (const { number, html } of pages) {
    if (number === undefined) continue;
    const links = linksIn(html, beside).map(Number);
    expect(links.length).toBeLessThanOrEqual(100);
    for (const next of [Number(number) - 1, Number(number) + 1])
      if (next >= 1000 && next < 1400) expect(links).toContain(next);
  }
});
