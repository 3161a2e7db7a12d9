import { normalizeName } from "../../doctree/names.ts";
import type { Block, Inline, Title } from "../../doctree/tree.ts";
import { nest } from "../block/nest.ts";
import { report, unreadable } from "../block/report.ts";
import { extent, type Line } from "../block/source.ts";
import type { DiagnosticCode } from "../diagnostic.ts";
import { parseInline } from "../inline/parse.ts";
import type { DirectiveCall } from "../reading.ts";

/** The options `class` and `name`, as the node carries them. */
export function attributes(
  call: DirectiveCall,
  ...classes: string[]
): { classes?: string[]; names?: string[] } {
  const given = call.options.get("class");
  const all = [...classes, ...(Array.isArray(given) ? given.map(String) : [])];
  const name = call.options.get("name");
  return {
    ...(all.length > 0 ? { classes: all } : {}),
    ...(typeof name === "string" && name !== "" ? { names: [normalizeName(name)] } : {}),
  };
}

export function textOption(call: DirectiveCall, name: string): string | undefined {
  const value = call.options.get(name);
  return typeof value === "string" ? value : undefined;
}

export function numberOption(call: DirectiveCall, name: string): number | undefined {
  const value = call.options.get(name);
  return typeof value === "number" ? value : undefined;
}

/** Puts the directive aside as one that cannot be read. */
export function fail(call: DirectiveCall, detail: string): void {
  call.add(unreadable(call.context, "directive-invalid", call.source, call.name, detail));
}

/** Whether the directive has content; reports it if not. */
export function hasContent(call: DirectiveCall, code: DiagnosticCode = "directive-empty"): boolean {
  if (call.content.length > 0) return true;
  call.add(unreadable(call.context, code, call.source, call.name));
  return false;
}

/** Reports that the directive must stand elsewhere, and keeps its text. */
export function misplaced(call: DirectiveCall, where: string): void {
  call.add(unreadable(call.context, "directive-misplaced", call.source, call.name, where));
}

/** Whether the directive stands outside other blocks, or in a sidebar, as it must; reports it if not. */
export function atTop(call: DirectiveCall): boolean {
  if (call.reader.sections || call.reader.inSidebar) return true;
  misplaced(call, "outside other blocks");
  return false;
}

/** Whether the directive defines a substitution, as it must; reports it if not. */
export function inSubstitution(call: DirectiveCall): boolean {
  if (call.substitution) return true;
  misplaced(call, "in the definition of a substitution");
  return false;
}

export function disabled(call: DirectiveCall): void {
  report(call.context, "directive-disabled", call.position, call.name);
}

export function contentBlocks(call: DirectiveCall): Block[] {
  return nest(call.context, call.content);
}

export function contentText(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}

/** The directive's argument as inline content; empty without one. */
export function argumentInline(call: DirectiveCall): Inline[] {
  return call.argumentLines.length > 0 ? parseInline(call.context, call.argumentLines) : [];
}

/** The directive's argument as a title; an empty list without one. */
export function argumentTitle(call: DirectiveCall): Title[] {
  if (call.argumentLines.length === 0) return [];
  return [{ type: "title", position: extent(call.argumentLines), children: argumentInline(call) }];
}
