import { type BigIntStats, existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import { basename, join, parse, relative, resolve } from "node:path";
import type { Io } from "../../build/io.ts";
import { loadProject } from "../../project/load.ts";
import { sourcePlaces } from "../../project/source-places.ts";
import type { Console } from "../console.ts";
import type { NodeFiles } from "../node-files.ts";
import { pathInside, withoutLinks } from "../paths/path-inside.ts";
import type { Protection } from "./write-files.ts";

/** A project that a command has opened. */
export interface OpenedProject {
  root: string;
  io: Pick<Io, "sources">;
  files: NodeFiles;
}

export interface ProtectionOptions {
  /** Files that the command was given beside the project's, by absolute path. */
  given?: readonly string[];
  /** A folder of templates that the command line names. */
  templates?: string | undefined;
  /** Files that the command both reads and writes, by absolute path. */
  own?: Iterable<string>;
}

/**
 * What no command may write over: all that this run has read, and all that the project could read, under whatever name a
 * path gives it. It is to be asked when all was read.
 */
export function protectSources(
  { root, io, files }: OpenedProject,
  console: Console,
  { given = [], templates, own = [] }: ProtectionOptions = {},
): Protection {
  const top = realpathSync(root);
  const places = sourcePlaces(
    loadProject(io.sources, () => {}),
    templates,
  );
  const ownPaths = new Set(Array.from(own, withoutLinks));
  // Asked of each file that was read, this costs a look at each folder above it.
  const isOwn = (path: string) => ownPaths.size > 0 && ownPaths.has(withoutLinks(path));
  const ofProject = [
    ...places.files,
    ...files.trace().read,
    ...io.sources.allOpened().map(({ file }) => file),
  ].map((file) => join(top, file));
  const sources = new Set([...ofProject, ...given].filter((path) => !isOwn(path)).flatMap(identitiesOf));
  const folders = places.folders.map((folder) => ({ ...folder, real: withoutLinks(join(top, folder.path)) }));

  return (path) => {
    const identities = identitiesOf(path);
    if (identities.length === 0) return undefined;
    const shown = relative(console.cwd, path);
    if (identities.some((identity) => sources.has(identity)))
      return `${shown} is a source of the project, and is not written over: name another place for what is written.`;
    const real = join(withoutLinks(resolve(path, "..")), basename(path));
    if (ownPaths.has(real) || wasPublished(real)) return undefined;
    const among = folders.find(({ real: folder, holds }) => {
      const inside = pathInside(folder, real);
      return inside !== undefined && inside !== "" && holds(basename(path));
    });
    return (
      among &&
      `${shown} is there already, where the project has its ${among.what}, and is not written over: name another place for what is written, or remove it.`
    );
  };
}

/** Whether an earlier build published a file under this name: it left its list of anchors beside it. */
function wasPublished(path: string): boolean {
  const { dir, name } = parse(path);
  return existsSync(join(dir, `${name}.anchors.json`));
}

/** What tells a file from all others whatever its path is; of a link, and of what it leads to. Nothing where there is none. */
function identitiesOf(path: string): string[] {
  return [lstatSync, statSync].flatMap((look) => {
    try {
      const stats: BigIntStats = look(path, { bigint: true });
      return `${stats.dev}:${stats.ino}`;
    } catch {
      return [];
    }
  });
}
