import { allOperations } from "../api/parts.ts";
import type { Document } from "../document/document.ts";
import type { Model } from "../model/types.ts";
import { definitionSection, eventSection } from "../sections/names.ts";
import { hugoId } from "./hugo-id.ts";
import { shownLines } from "./shown-lines.ts";

/** An anchor of what a section shows from a line on; counted from 1. */
export interface LineAnchor {
  readonly line: number;
  readonly id: string;
}

/**
 * The anchors that the templates of the Matrix specification's site give to operations, `get_matrixclientv3sync`, to events, of
 * which those that a group shows are named for their variants, and to definitions, `definition-title`.
 */
export function siteAnchorsOf(
  document: Document,
  { apis, events, definitions }: Pick<Model, "apis" | "events" | "definitions">,
): LineAnchor[] {
  const linesOf = shownLines(document);
  const sectionAt = (line: number) => document.lines[line - 1]?.section;
  const ofOperations = apis.flatMap(allOperations).flatMap(({ method, path, location }) =>
    linesOf(location).map((line) => {
      const { anchorBase } = sectionAt(line) ?? {};
      const id = `${method.toLowerCase()}${hugoId(path.trim())}`;
      return { line, id: anchorBase ? `${anchorBase}_${id}` : id };
    }),
  );
  const ofEvents = events.flatMap(({ name, variant = name, location }) =>
    linesOf(location).map((line) => {
      const isAlone = sectionAt(line)?.name === eventSection(name);
      return { line, id: hugoId(isAlone ? name : variant) };
    }),
  );
  const ofDefinitions = definitions.flatMap(({ name, title, location }) =>
    linesOf(location).flatMap((line) =>
      // Its table may be a part of what shows something else.
      sectionAt(line)?.name === definitionSection(name)
        ? { line, id: `definition-${hugoId(title ?? name)}` }
        : [],
    ),
  );
  return [...ofOperations, ...ofEvents, ...ofDefinitions].toSorted((one, other) => one.line - other.line);
}
