import type { SubstitutionDefinition } from "../../doctree/tree.ts";
import { readCall } from "../directive/read-call.ts";
import type { Reader } from "../reading.ts";
import { takeIndented } from "./indented.ts";
import { unreadable } from "./report.ts";
import { atBlank } from "./unindent.ts";

/**
 * Runs the directive that begins at the reader's line, by its name and the column of the text behind its colons,
 * perhaps as what a substitution stands for. True if a blank line follows.
 */
export function directive(
  reader: Reader,
  name: string,
  column: number,
  substitution?: SubstitutionDefinition,
): boolean {
  const { context, lines, at } = reader;
  const found = context.directives.get(name.toLowerCase());
  const taken = takeIndented(lines, at, { first: column, keepTop: true });
  const source = lines.slice(at, taken.next);
  reader.at = taken.next;
  if (found === undefined) {
    reader.nodes.push(unreadable(context, "unknown-directive", source, name));
    return taken.blankFinish;
  }
  const call = readCall(reader, found, { name, source, lines: taken.lines, substitution });
  if (typeof call === "string")
    reader.nodes.push(unreadable(context, "directive-invalid", source, name, call));
  else found.run(call);
  return taken.blankFinish || atBlank(reader);
}
