/// <reference lib="dom" />
import { breakableText } from "../samples/breakable.ts";
import { type CodePiece, codePieces } from "../samples/code-lines.ts";
import { fetchSample } from "../samples/fetch.ts";
import { jsonParts } from "../samples/json-parts.ts";
import { SCRIPT_LANGUAGES } from "../samples/languages.ts";
import { requestsSample } from "../samples/requests.ts";
import { type SampleRequest, sampleRequest } from "../samples/sample-request.ts";
import { make } from "./make.ts";
import { sampleBlocks } from "./sample-blocks.ts";

// This script stands in the head of a page. Requests are written in the language that was chosen before they are shown
// first: later, they would move what is below them.

type Writer = (request: SampleRequest) => string;

/** What writes a request, which the page has as HTTP. */
const WRITERS: Readonly<Record<(typeof SCRIPT_LANGUAGES)[number]["id"], Writer>> = {
  javascript: fetchSample,
  python: requestsSample,
};

/** Writes all requests that are there in the language that is chosen, and marks what is to be shown of each: without a mark, the first. */
function writeSamples(): void {
  const { sample = "" } = document.documentElement.dataset;
  if (sample === "") return;
  const language = SCRIPT_LANGUAGES.find(({ id }) => id === sample);
  for (const box of document.querySelectorAll(".request")) {
    if (language) addBlock(box, language.id, WRITERS[language.id]);
    for (const [id, block] of sampleBlocks(box)) block.classList.toggle("chosen", id === sample);
  }
}

function addBlock(box: Element, id: string, write: Writer): void {
  const blocks = sampleBlocks(box);
  // The text is whole where the command stands below it.
  if (blocks.has(id) || !blocks.has("curl")) return;
  const request = sampleRequest(blocks.get("http")?.querySelector("code")?.textContent ?? "");
  if (!request) return;
  const code = codePieces(jsonParts(write(request))).flatMap(shownPiece);
  box.append(make("pre", { className: id }, make("code", {}, ...code)));
}

function shownPiece({ parts, indent }: CodePiece): (Node | string)[] {
  const shown = parts.flatMap(([text, kind]) => {
    const own = breakableText(text).flatMap((each, index) => (index > 0 ? [make("wbr"), each] : [each]));
    return kind === undefined ? own : [make("span", { className: kind }, ...own)];
  });
  if (indent === undefined) return shown;
  const line = make("span", {}, ...shown);
  line.style.setProperty("--indent", String(indent));
  return [line];
}

/** As the page is read, before each time that it is shown. */
function writeAhead(): void {
  writeSamples();
  if (document.readyState === "loading") requestAnimationFrame(writeAhead);
}

requestAnimationFrame(writeAhead);
document.addEventListener("page:language", writeSamples);
