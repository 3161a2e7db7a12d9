import { codeFrame } from "../diagnostics/code-frame.ts";
import { count } from "../diagnostics/formats/format.ts";
import { firstOthers } from "../diagnostics/house-style.ts";
import type { PlacedFinding } from "../diagnostics/placed.ts";
import { plural } from "../diagnostics/plural.ts";
import type { Place } from "./editor.ts";
import { escaped, ownPage } from "./html.ts";

export interface FindingsView {
  findings: readonly PlacedFinding[];
  /** Why nothing could be built, where that is no finding. */
  failure?: string;
  /** The text of a file of the project. */
  text: (file: string) => string | undefined;
  /** The address that opens a place in the author's editor. */
  edit: (place: Place) => string;
}

/** The findings as a page: the same message, lines and trail as on the terminal. Errors come first. */
export function findingsPage({ findings, failure, text, edit }: FindingsView): string {
  const lines = new Map<string, string[] | undefined>();
  const linesOf = (file: string) => {
    if (!lines.has(file)) lines.set(file, text(file)?.split(/\r\n|\r|\n/));
    return lines.get(file);
  };
  const place = ({ file, line, column }: Place) =>
    `<a href="${escaped(edit({ file, line, column }))}">${escaped(`${file}:${line}:${column}`)}</a>`;
  const article = (found: PlacedFinding) => {
    const source = linesOf(found.file);
    const frame = source ? `<pre>${escaped(codeFrame(source, found))}</pre>` : "";
    const { shown, more } = firstOthers(found);
    const items = [...found.related, ...shown].map((each) => `${place(each)} ${escaped(each.message)}`);
    const trail = [...items, ...(more > 0 ? [`and ${plural(more, "more place")}`] : [])]
      .map((item) => `<li>${item}</li>`)
      .join("");
    return `<article class="${found.severity}">
<h2>${place(found)}</h2>
<p><b>${found.severity}</b> ${escaped(found.message)} <code>[${escaped(found.code)}]</code></p>
${frame}${trail && `<ol>${trail}</ol>`}
</article>
`;
  };
  const errors = findings.filter(({ severity }) => severity === "error");
  const others = findings.filter(({ severity }) => severity !== "error");
  const title =
    failure ?? `${plural(errors.length, "error")}, ${plural(count(findings, "warning"), "warning")}`;
  return ownPage(title, [...errors, ...others].map(article).join(""));
}
