import { blocksOf, wholeText } from "./documented.ts";

/**
 * The project that the example on a page of `docs/codes/` makes. What a page does not show, docs/codes.md says: the chapter
 * `lending.md` shows the API file `api/lending.yaml` and the collection in `events/`, where there are such, and what is not
 * described or shown is no matter.
 */
export function sampleProject(page: string): Record<string, string> {
  const files = Object.fromEntries(
    blocksOf(page.slice(page.indexOf("## Example"), page.search(/^## How/m))).flatMap(({ file, text }) =>
      file === undefined ? [] : [[file, wholeText(text)]],
    ),
  );
  const paths = Object.keys(files);
  const has = (folder: string) => paths.some((path) => path.startsWith(folder));
  const chapter = "specification/lending.rst" in files ? "lending.rst" : "lending.md";
  const examples = has("examples/") ? ", examples: examples" : "";
  const shown = [
    ...("api/lending.yaml" in files ? ["{{lending_http_api}}"] : []),
    ...(has("events/") ? ["{{events}}"] : []),
  ];
  return {
    "targets.yaml": [
      `targets: { main: { files: [${chapter}] } }`,
      ...(has("events/") ? [`collections: { events: { schemas: events${examples} } }`] : []),
      "rules: { coverage: off }\n",
    ].join("\n"),
    ...(chapter === "lending.md" && {
      "specification/lending.md": `# Lending\n\n${shown.join("\n\n") || "Readers borrow books."}\n`,
    }),
    ...files,
  };
}
