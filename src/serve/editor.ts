/** How an editor is called to open a file: `{file}` is its absolute path with `/`, `{line}` and `{column}` count from 1. */
export const editors: { readonly vscode: string } & Readonly<Record<string, string>> = {
  vscode: "vscode://file{file}:{line}:{column}",
  "vscode-insiders": "vscode-insiders://file{file}:{line}:{column}",
  vscodium: "vscodium://file{file}:{line}:{column}",
  cursor: "cursor://file{file}:{line}:{column}",
  windsurf: "windsurf://file{file}:{line}:{column}",
  zed: "zed://file{file}:{line}:{column}",
  idea: "idea://open?file={file}&line={line}&column={column}",
  webstorm: "webstorm://open?file={file}&line={line}&column={column}",
  pycharm: "pycharm://open?file={file}&line={line}&column={column}",
  sublime: "subl://open?url=file://{file}&line={line}&column={column}",
  textmate: "txmt://open?url=file://{file}&line={line}&column={column}",
  macvim: "mvim://open?url=file://{file}&line={line}&column={column}",
  emacs: "emacs://open?url=file://{file}&line={line}&column={column}",
};

/** A place in a file: a path with `/`, line and column 1-based. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** The address template of an editor's name, or of what is a template itself; undefined for anything else. */
export function editorTemplate(choice: string): string | undefined {
  const isScript = /^(?:javascript|data|vbscript|blob):/i.test(choice);
  const isTemplate = /^[a-z][a-z\d+.-]*:/i.test(choice) && choice.includes("{file}") && !isScript;
  return Object.hasOwn(editors, choice) ? editors[choice] : isTemplate ? choice : undefined;
}

/** The address that opens a place in an editor. @param root absolute path of the project, with the system's separators */
export function editorAddress(template: string, root: string, { file, line, column }: Place): string {
  const path = `${root}/${file}`.replaceAll("\\", "/").replace(/^(?!\/)/, "/");
  const values: Record<string, string> = {
    file: encodeURI(path).replaceAll(/[?#&]/g, encodeURIComponent),
    line: String(line),
    column: String(column),
  };
  return template.replaceAll(/\{(file|line|column)\}/g, (_, name: string) => values[name] ?? "");
}
