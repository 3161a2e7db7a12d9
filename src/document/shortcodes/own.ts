import { causeOf } from "../../templates/explain-error.ts";
import { TemplateError } from "../../templates/template-error.ts";
import type { ShortcodeCall, ShortcodeKind, ShortcodeKinds } from "./kinds.ts";

/** Marks the content of a call in what its template gives; no text contains it. */
const INNER = "\uFDD4";

/**
 * The shortcodes of a project's own: a template each, which is given the parameters of a call, `params`, and where it writes `inner`,
 * stands around what the call holds. It is given nothing else.
 * @param templates texts by the names of their shortcodes
 */
export function ownShortcodes(templates: ReadonlyMap<string, string>): ShortcodeKinds {
  return new Map(
    [...templates].map(([name, template]): [string, ShortcodeKind] => {
      const write = (call: ShortcodeCall, part: 0 | 1) => {
        const parts = rendered(template, call).split(INNER);
        if (parts.length > 2 && part === 0)
          call.refuse("", "its template writes 'inner' more than once, and text can stand at one place only");
        call.write(indented(parts[part] ?? "", call.indent));
      };
      const open = (call: ShortcodeCall) => write(call, 0);
      const kind = { parameters: [], required: 0, takesAny: true, open } as const;
      return [name, HOLDS.test(template) ? { ...kind, close: (call) => write(call, 1) } : kind];
    }),
  );
}

const HOLDS = /\{\{-?\s*inner\b/;

function rendered(template: string, call: ShortcodeCall): string {
  const params: Record<string, string> = {};
  for (const [index, { name = String(index), value }] of call.given.entries())
    params[name] = value.replaceAll(INNER, "\uFFFD");
  try {
    return call.templates().renderText(template, { params, inner: INNER }).replace(/\n$/, "");
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    if (!error.isRepeated) call.refuse("", `its template fails: ${causeOf(error, template)}`);
    return "";
  }
}

function indented(text: string, indent: string): string {
  return indent === "" ? text : text.replaceAll("\n", `\n${indent}`);
}
