import { type ReadSide, readSide } from "../../compare/read-side.ts";
import type { Files } from "../../source/files.ts";
import { UsageError } from "../usage-error.ts";
import { findRevision, mergeBase, projectTree, type Revision } from "./revisions.ts";
import { treeFiles } from "./tree-files.ts";

/** Where to read one side of a comparison from. */
export interface SideSource {
  name: string;
  files: Files;
}

/** The project in a revision. */
export interface RevisionSource extends SideSource {
  /** The id of its tree: the same for the same files. */
  tree: string;
  commit: string;
}

/**
 * The two sides that a range such as `A...B` or `A..B` names, or `undefined` where it is none; a name that is left out is that of what is
 * checked out.
 * @throws UsageError where a revision is not there, or has no project
 */
export function sidesOfRange(
  root: string,
  range: string,
): [before: RevisionSource, after: RevisionSource] | undefined {
  const [, one, dots, other] = /^(.*?)(\.{2,3})(.*)$/.exec(range) ?? [];
  if (dots === undefined) return undefined;
  const [first, second] = [revisionOf(root, one || "HEAD"), revisionOf(root, other || "HEAD")];
  const base = dots === "..." ? mergeBase(root, first, second) : first;
  return [atRevision(root, base), atRevision(root, second)];
}

/** @throws UsageError where there is none of that name */
export function revisionOf(root: string, name: string): Revision {
  const revision = findRevision(root, name);
  if (revision === undefined)
    throw new UsageError(
      `There is no revision '${name}' here, and no folder of that name. In a shallow clone, 'git fetch --unshallow' gets the others.`,
    );
  return revision;
}

/** @throws UsageError where the revision has no such project */
export function atRevision(root: string, revision: Revision): RevisionSource {
  const tree = projectTree(root, revision);
  const files = tree === undefined ? undefined : treeFiles(root, tree);
  if (files === undefined || tree === undefined)
    throw new UsageError(`'${revision.name}' has no folder where the project is now; it cannot be compared.`);
  return { name: revision.name, files, tree, commit: revision.commit };
}

/** @throws UsageError where there is no project to read */
export function readSource({ name, files }: SideSource): ReadSide {
  const read = readSide(name, files);
  if ("unreadable" in read)
    throw new UsageError(`The project in ${name} cannot be read: ${read.unreadable}.`);
  return read;
}
