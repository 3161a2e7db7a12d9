import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";

/**
 * The path of something from a folder that it is in, with `/`; undefined where it is elsewhere. It need not exist.
 * @param folder an absolute path, every link followed
 * @param path an absolute path, whose links are followed here
 */
export function pathInside(folder: string, path: string): string | undefined {
  const inside = relative(folder, withoutLinks(path));
  const isElsewhere = inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return isElsewhere ? undefined : inside.split(sep).join("/");
}

/** An absolute path with every link followed; what is not there yet stays as it is. */
export function withoutLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(withoutLinks(folder), basename(path));
  }
}
