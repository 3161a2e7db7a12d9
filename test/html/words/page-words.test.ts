import { describe, expect, it } from "vitest";
import { pageWords } from "../../../src/html/page-words.ts";
import { publish } from "../../../src/html/publish.ts";
import schema from "../../../src/project/words.schema.json" with { type: "json" };
import { alone, publishTarget } from "../assets.ts";
import { attribute, type PageNode, readPage } from "../read-page.ts";
import { englishIn, german, germanTarget, germanVersions } from "./german-page.ts";

/** What readers see, or are read out, of a node and of what is in it. */
function shownIn(node: PageNode): string[] {
  if (node.nodeName === "#text" && "value" in node) return [node.value.trim()];
  if (!("tagName" in node) || /^(?:script|style)$/.test(node.tagName)) return [];
  const said = ["aria-label", "title", "alt", "placeholder"].flatMap((name) => attribute(node, name) ?? []);
  return [...said, ...node.childNodes.flatMap(shownIn)];
}

const shownOn = (html: string) => readPage(html).elements.slice(0, 1).flatMap(shownIn);
const assets = { style: "", script: "", samples: "" };

describe("the page's own words", () => {
  it("are those of the schema, with their English texts", () => {
    const { properties } = schema;
    const defaults = Object.entries(properties).map(([name, { default: text }]) => [name, text]);
    expect(Object.fromEntries(defaults)).toEqual(pageWords);
  });

  it("are all in German, each as a text of its own", () => {
    expect(Object.keys(german)).toEqual(Object.keys(pageWords));
    expect(englishIn(Object.values(pageWords), pageWords).length).toBeGreaterThan(90);
  });

  it("leave no English word on a page by itself", () => {
    const shown = shownOn(publishTarget(germanTarget, assets));
    expect(englishIn(shown, pageWords)).toEqual([]);
    const expected = ["skip", "contents", "contentsOfSection", "edit", "indexes", "meaning", "note", "tip"];
    expect(shown).toEqual(expect.arrayContaining(expected.map((name) => german[name])));
    expect(shown).toContain("Verwendet von");
  });

  it("leave no English word in a folder of pages, nor in its Markdown", () => {
    const settings = { baseUrl: "https://a.example/", ...germanVersions };
    const { texts } = publish([germanTarget], {
      ...{ assets, layout: "pages", endings: ["html", "md"], settings },
      ...alone,
    });
    const files = texts.flatMap((each) => each.files);
    const pages = files.filter(([path]) => path.endsWith(".html")).map(([, html]) => html);
    const shown = pages.flatMap(shownOn);
    expect(pages.length).toBeGreaterThan(2);
    expect(englishIn(shown, pageWords)).toEqual([]);
    const names = ["breadcrumb", "pages", "previous", "next", "version", "indexes"];
    expect(shown).toEqual(expect.arrayContaining(names.map((name) => german[name])));
    expect(shown).toContain("; sie ist noch nicht erschienen und kann sich ändern. Aktuell ist");
    const markdown = files.filter(([path]) => path.endsWith(".md")).flatMap(([, text]) => text.split("\n"));
    expect(englishIn(markdown, pageWords)).toEqual([]);
  });

  it("leave no English word on a site", () => {
    const around = {
      ...{ title: "Bücher", baseUrl: "https://a.example/", frame: germanTarget.frame, notFoundScript: "" },
      ...germanVersions,
    };
    const other = { ...germanTarget, name: "mehr", output: "mehr", aliases: ["/alt/"] };
    const { texts, common } = publish([germanTarget, other], {
      ...{ assets, layout: "one-page", around },
      ...alone,
      redirects: new Map([["fort", "mehr#regeln"]]),
    });
    const files = [...texts.flatMap((each) => each.files), ...common];
    const shown = files.flatMap(([path, html]) => (path.endsWith(".html") ? shownOn(html) : []));
    expect(englishIn(shown, pageWords)).toEqual([]);
    expect(shown).toEqual(
      expect.arrayContaining([german["notFound"], german["firstPage"], "Diese Seite heißt jetzt"]),
    );
  });
});
