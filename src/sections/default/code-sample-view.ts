import type { CodeSample } from "../../api/types.ts";
import { literal } from "../../rst/emit/inline.ts";
import type { ExampleView } from "./example-view.ts";

/** A request as code that the author wrote. */
export function codeSampleView({ name, language, text, location }: CodeSample): ExampleView {
  return {
    classes: "sample request-code",
    // A literal cannot hold all of them.
    label: `Example request in ${literal(name.replaceAll("`", "'"))}`,
    language: languageName(language),
    text: text.trimEnd(),
    note: "",
    description: "",
    location,
  };
}

/** Languages that other readers of reStructuredText know, by what authors call them. */
const LANGUAGES = new Map([
  ...[
    ...[
      "bash",
      "c",
      "clojure",
      "console",
      "cpp",
      "csharp",
      "curl",
      "dart",
      "elixir",
      "go",
      "groovy",
      "haskell",
    ],
    ...[
      "html",
      "http",
      "java",
      "javascript",
      "json",
      "julia",
      "kotlin",
      "lua",
      "objective-c",
      "ocaml",
      "perl",
    ],
    ...[
      "php",
      "powershell",
      "python",
      "r",
      "ruby",
      "rust",
      "scala",
      "sql",
      "swift",
      "typescript",
      "xml",
      "yaml",
    ],
  ].map((name): [string, string] => [name, name]),
  ...(["shell", "sh", "zsh"] as const).map((name): [string, string] => [name, "bash"]),
  ["curl", "bash"],
  ["c++", "cpp"],
  ["c#", "csharp"],
  ["cs", "csharp"],
  ["golang", "go"],
  ["js", "javascript"],
  ["node", "javascript"],
  ["node.js", "javascript"],
  ["nodejs", "javascript"],
  ["objc", "objective-c"],
  ["py", "python"],
  ["python3", "python"],
  ["rb", "ruby"],
  ["ts", "typescript"],
]);

function languageName(language: string): string {
  return LANGUAGES.get(language.trim().toLowerCase()) ?? "text";
}
