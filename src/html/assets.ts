import type { Section } from "../doctree/tree.ts";
import { element } from "./element.ts";
import { renderPage } from "./page.ts";
import type { Frame } from "./read-text.ts";
import { entryOf, searchEntries, searchIndex } from "./search/search-index.ts";
import { PAGE_PREFIX } from "./site/anchors.ts";
import { addressFrom, type Publication, type Site } from "./site/site.ts";

/** What pages bring along for the browser. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

type Files = [path: string, content: string][];

/** One page that needs no other file. */
export function publishOnePage(publication: Publication, site: Site, assets: PageAssets): Files {
  const { output, parts, frame } = publication;
  const brought = {
    style: element("style", {}, styleOf(assets, frame).replace(/<\/(?=style)/gi, "<\\/")),
    scripts: () => {
      const index = searchIndex(entriesOf(publication, site), ["title"], site.memory?.terms(output));
      const properties = { type: "application/json", id: `${PAGE_PREFIX}search-index` };
      return [
        element("script", properties, index.replaceAll("<", "\\u003c")),
        element("script", {}, assets.script),
      ];
    },
  };
  return parts.map((part) => [`${output}.html`, renderPage(part, publication, site, brought)]);
}

/** A folder of pages, which share what they bring along. */
export function publishFolder(publication: Publication, site: Site, assets: PageAssets): Files {
  const { output, parts, frame } = publication;
  const brought = {
    style: element("link", { rel: ["stylesheet"], href: "page.css" }),
    scripts: () => element("script", { src: "page.js" }),
  };
  const files: Files = parts.map((part) => [part.file, renderPage(part, publication, site, brought)]);
  const index = searchIndex(
    entriesOf(publication, site),
    ["title", "trail", "shown"],
    site.memory?.terms(output),
  );
  files.push(
    ["page.css", `${styleOf(assets, frame)}\n`],
    ["page.js", `${assets.script}\n`],
    // Pages of a disk may run scripts, but not read other files: so data come as scripts.
    ["search-index.js", `pageData("search",${index});\n`],
    ["anchors.js", `pageData("anchors",${JSON.stringify(anchorsByFile(publication))});\n`],
  );
  return files.map(([path, content]) => [`${output}/${path}`, content]);
}

function styleOf({ style }: PageAssets, { css }: Frame): string {
  return css === undefined ? style : `${style}\n${css}`;
}

function entriesOf({ parts, anchors, output }: Publication, site: Site) {
  const { layout, memory } = site;
  const read = memory ? (section: Section) => memory.entry(section, () => entryOf(section)) : entryOf;
  return parts.flatMap(({ blocks, elsewhere, file }) => {
    const from = { output, file: layout === "pages" ? "" : file };
    const addressOf = (section: Section) =>
      addressFrom(from, { output, id: anchors.get(section)?.id ?? "" }, site);
    return searchEntries(blocks, elsewhere, addressOf, read);
  });
}

/** For addresses that name an anchor on a page where it is no more, or never was. */
function anchorsByFile({ files }: Publication): Record<string, string[]> {
  const byFile = new Map<string, string[]>();
  for (const [id, file] of files) {
    const ids = byFile.get(file);
    if (ids) ids.push(id);
    else byFile.set(file, [id]);
  }
  return Object.fromEntries(byFile);
}
