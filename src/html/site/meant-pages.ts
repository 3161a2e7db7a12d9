import { nearest } from "../../diagnostics/nearest.ts";
import { groupBy } from "../../group-by.ts";
import { percentDecoded } from "../../source/percent-decoded.ts";
import { pathFrom, relativePath } from "./relative-path.ts";

/**
 * The pages of targets that an address probably means that leads to no target, as addresses from the same page: one of that name in
 * another folder, where it leads into a folder of targets, or one with a name much like it. None where the page may be any beside
 * those of the targets: a page of another version has another number.
 * @param outputs those of all targets
 */
export function meantPages(address: string, from: string, outputs: readonly string[]): string[] {
  const [, name] = /^((?!\/)[^?#:]+)\.html(?:#.*)?$/s.exec(address) ?? [];
  const page = name === undefined ? undefined : pathFrom(from, percentDecoded(name));
  if (page === undefined) return [];
  const folders = groupBy(outputs, folderOf);
  const sameName = folders.has(folderOf(page)) ? outputs.filter((each) => nameOf(each) === nameOf(page)) : [];
  const meant = sameName.length > 0 ? sameName : nearest(page, outputs).filter((each) => isTypo(page, each));
  return meant.slice(0, 3).map((output) => `${relativePath(from, output)}.html`);
}

/** Whether a path may be a misspelt one: short names are near too many others, and another number is another version. */
function isTypo(path: string, meant: string): boolean {
  return nameOf(path).length >= 4 && withoutNumbers(path) !== withoutNumbers(meant);
}

function withoutNumbers(path: string): string {
  return path.replace(/\d+/g, "0");
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
