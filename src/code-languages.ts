/** Languages of code that other readers of reStructuredText know, by what authors call them. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ...[
    "bash c clojure console cpp csharp dart elixir go groovy haskell html http java javascript json julia kotlin lua",
    "objective-c ocaml perl php powershell python r ruby rust scala sql swift typescript xml yaml",
  ].flatMap((names) => names.split(" ").map((name) => [name, name] as const)),
  ["c#", "csharp"],
  ["c++", "cpp"],
  ["cs", "csharp"],
  ["curl", "bash"],
  ["golang", "go"],
  ["js", "javascript"],
  ["node", "javascript"],
  ["node.js", "javascript"],
  ["nodejs", "javascript"],
  ["objc", "objective-c"],
  ["py", "python"],
  ["python3", "python"],
  ["rb", "ruby"],
  ["sh", "bash"],
  ["shell", "bash"],
  ["ts", "typescript"],
  ["zsh", "bash"],
]);

/** The one name of a language of code; undefined where it is none of those that are known. */
export function codeLanguage(name: string): string | undefined {
  return LANGUAGES.get(name.trim().toLowerCase());
}
