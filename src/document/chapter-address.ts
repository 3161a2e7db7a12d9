import { percentDecoded } from "../source/percent-decoded.ts";

/** Begins the address of a chapter of the project, which stands for the place where that is published. */
const SCHEME = "chapter:";

/**
 * The address of the chapter that a relative address leads to, such as `../guide/intro.md#usage`, as its path in the project
 * behind a scheme of our own; any other address as it is.
 * @param from the file that it is written in
 */
export function chapterAddress(address: string, from: string): string {
  const [, path, fragment = ""] = /^([^/?#:][^?#:]*\.(?:md|markdown|rst))(#.*)?$/is.exec(address) ?? [];
  if (path === undefined) return address;
  const steps = from.split("/").slice(0, -1);
  for (const step of percentDecoded(path).split("/"))
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else if (step !== ".") steps.push(step);
  return `${SCHEME}${steps.join("/")}${fragment}`;
}

/** The chapter's path and what follows it in such an address; `undefined` in others. */
export function chapterOf(address: string): string | undefined {
  return address.startsWith(SCHEME) ? address.slice(SCHEME.length) : undefined;
}
