/// <reference lib="dom" />
import { breakableText } from "../samples/breakable.ts";
import { type CodePiece, codePieces } from "../samples/code-lines.ts";
import { fetchSample } from "../samples/fetch.ts";
import { jsonParts } from "../samples/json-parts.ts";
import { requestsSample } from "../samples/requests.ts";
import { type SampleRequest, sampleRequest } from "../samples/sample-request.ts";
import { make } from "./make.ts";

// This script stands in the head of a page. Requests are written in the language that was chosen before they are shown
// first: later, they would move what is below them.

/** What writes a request, which the page has as HTTP, by the class of the block that has the code. */
const WRITERS: ReadonlyMap<string, (request: SampleRequest) => string> = new Map([
  ["javascript", fetchSample],
  ["python", requestsSample],
]);

/** Writes all requests that are there in the language that is chosen. */
function writeSamples(): void {
  const { sample = "" } = document.documentElement.dataset;
  const write = WRITERS.get(sample);
  if (write === undefined) return;
  // The text is whole where the command stands below it.
  for (const box of document.querySelectorAll(`.request:has(> .curl):not(:has(> .${sample}))`)) {
    const request = sampleRequest(box.querySelector(":scope > .http > code")?.textContent ?? "");
    if (!request) continue;
    const code = codePieces(jsonParts(write(request))).flatMap(shownPiece);
    box.append(make("pre", { className: sample }, make("code", {}, ...code)));
  }
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
