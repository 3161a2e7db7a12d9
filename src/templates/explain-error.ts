import type { TemplateError } from "./template-error.ts";

/** What went wrong in a template of this text, with the name of what was undefined, which nunjucks leaves out. */
export function causeOf({ message, line, column }: TemplateError, text: string): string {
  if (message !== "attempted to output null or undefined value" || line === undefined) return message;
  const at = text.lastIndexOf("{{", offsetOf(text, line, column ?? 1) + 1);
  const output = at < 0 ? undefined : outputAt(text, at);
  return output === undefined ? message : `'${output}' is undefined`;
}

const LONGEST = 80;

/** What stands between the braces that open at an offset. */
function outputAt(text: string, at: number): string | undefined {
  const end = text.indexOf("}}", at);
  if (end < 0) return undefined;
  const output = text
    .slice(at, end)
    .replace(/^\{\{-?/, "")
    .replace(/-$/, "")
    .trim();
  return output === "" || output.length > LONGEST ? undefined : output;
}

/** A macro that one template takes from another, which does not define it. */
export interface MissingMacro {
  macro: string;
  from: string;
}

/** The macro that a template, or one that it takes macros from, takes in vain, where that is why it failed. */
export function missingMacro(
  { message }: TemplateError,
  failed: string,
  textOf: (template: string) => string | undefined,
): MissingMacro | undefined {
  const macro = /^cannot import '(\w+)'$/.exec(message)?.[1];
  if (macro === undefined) return undefined;
  const open = [failed];
  const seen = new Set(open);
  for (let template = open.pop(); template !== undefined; template = open.pop())
    for (const [, from = "", names = ""] of (textOf(template) ?? "").matchAll(IMPORT)) {
      if (names.split(/\W+/).includes(macro) && !macrosOf(textOf(from) ?? "").includes(macro))
        return { macro, from };
      if (!seen.has(from)) open.push(from);
      seen.add(from);
    }
  return undefined;
}

const IMPORT = /\{%-?\s*from\s+["']([^"']+)["']\s+import\b([^%]*)%\}/g;

function macrosOf(text: string): string[] {
  return [...text.matchAll(/\{%-?\s*macro\s+(\w+)/g)].flatMap(([, name]) => name ?? []);
}

/** The offset of a 1-based line and column. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let current = 1; current < line; current++) {
    const end = text.indexOf("\n", start);
    if (end === -1) break;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}
