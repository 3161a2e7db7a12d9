import { lineOrigin } from "../../build/line-origin.ts";
import { json } from "../../diagnostics/formats/json.ts";
import { pretty } from "../../diagnostics/formats/pretty.ts";
import type { Place } from "../../serve/editor.ts";
import type { PreviewBuild } from "../../serve/preview.ts";
import { readCodePage } from "../package/code-page.ts";
import { readVersion } from "../package/version.ts";
import type { Attempt } from "./attempts.ts";

/** What there is to look at of a build. @param edit gives the address that opens a place in the author's editor */
export function previewBuild(
  { built, findings, failure, isGood }: Attempt,
  edit: (place: Place) => string,
): PreviewBuild {
  const sources = built?.session.io.sources;
  const { documents = [], files, copies = [], prepared } = built?.result ?? {};
  const text = (file: string) => sources?.written(file);
  const run = { findings: [...findings], checked: {} };
  const plain = { text, colours: false, page: readCodePage, version: readVersion };
  const sections = prepared?.sections;
  return {
    findings,
    ...(failure !== undefined && { failure }),
    files: isGood ? files : undefined,
    copies: new Map(copies.flatMap((each) => [...each.files])),
    findingsJson: () => json(run, { ...plain, frames: false }),
    findingsText: () => pretty(run, { ...plain, frames: true }),
    sectionNames: sections?.entries.map(({ name }) => name).sort() ?? [],
    section: (name) => sections?.render(name)?.text,
    model: prepared?.model,
    text,
    edit,
    origin(name, line) {
      const document = documents.find(({ output }) => output === name);
      const location = document && sources && lineOrigin(document, line, sources);
      if (location === undefined || sources === undefined) return undefined;
      const { line: at, column } = sources.position(location);
      return { file: location.file, line: at, column };
    },
  };
}
