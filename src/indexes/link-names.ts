import { allOperations, operationsByPointer } from "../api/parts.ts";
import type { Document } from "../document/document.ts";
import { writtenAt } from "../document/written-at.ts";
import type { Model } from "../model/types.ts";
import { shownLines } from "./shown-lines.ts";

/** What tells where links of a document lead that name no anchor: files by their paths, and operations of an API. */
export interface LinkNames {
  /** The files that the lines of the document are written in, each from a line on; lines are counted from 1. */
  readonly files: readonly WrittenLines[];
  /** The folder of chapters, from which paths in descriptions may start as well. */
  readonly chapterFolder: string;
  readonly operations: readonly OperationNames[];
}

export interface WrittenLines {
  readonly line: number;
  readonly file: string;
  /** Whether the lines show a description of that file, rather than a chapter. */
  readonly isDescription: boolean;
}

/** An operation that the document shows from a line on. */
export interface OperationNames {
  readonly line: number;
  /** Its API file. */
  readonly file: string;
  /** Its `operationId`; `paths/~1pets/get` or `webhooks/newPet/post`. */
  readonly names: readonly string[];
}

/**
 * What only links hold that name a file, a heading as Markdown does, or an operation, a tag or a heading as ReDoc and Swagger UI
 * do; or little else.
 */
const NAMED = /\.(?:md|markdown|rst)\b|\](?:\(|: *)<?#|#(?:\/|(?:operation|paths|webhooks|section|tag)\/)/i;

/** The names that links of a document may use; `undefined` where no link can have one. */
export function linkNames(
  document: Document,
  model: Pick<Model, "apis" | "descriptions">,
  chapterFolder: string,
): LinkNames | undefined {
  if (!NAMED.test(document.text)) return undefined;
  return { files: filesIn(document, model), chapterFolder, operations: operationsIn(document, model) };
}

function filesIn({ lines }: Document, { descriptions }: Pick<Model, "descriptions">): WrittenLines[] {
  const files: WrittenLines[] = [];
  for (const [index, { chapter, section }] of lines.entries()) {
    const [start] = section?.texts ?? [];
    const written = start && writtenAt(descriptions.get(start.text) ?? [], section?.location);
    const found = { line: index + 1, file: written?.file ?? chapter, isDescription: written !== undefined };
    const last = files.at(-1);
    if (last?.file !== found.file || last.isDescription !== found.isDescription) files.push(found);
  }
  return files;
}

function operationsIn(document: Document, { apis }: Pick<Model, "apis">): OperationNames[] {
  const lines = shownLines(document);
  return apis.flatMap((api) => {
    const pointers = new Map(
      [...operationsByPointer(api)].map(([pointer, each]) => [each, pointer.slice(1)]),
    );
    return allOperations(api).flatMap((operation) => {
      const [line] = lines(operation.location);
      const names = [operation.operationId ?? [], pointers.get(operation) ?? []].flat();
      return line === undefined ? [] : [{ line, file: api.file, names }];
    });
  });
}
