import { finding } from "../../diagnostics/finding.ts";
import type { Reader } from "../../schema/reader.ts";
import { children, locationOf, type Place, trailOf } from "../../schema/reader.ts";
import { methods } from "../methods.ts";

/** Reports the keys of `paths` that cannot be paths. */
export function checkPaths({ report }: Pick<Reader, "report">, paths: Place): void {
  const keys = new Set(children(paths).map(([key]) => key));
  for (const [path, place] of children(paths)) {
    if (path.startsWith("x-")) continue;
    // A blank that tells two keys apart is an error of both of them together.
    const isDistinct = path !== path.trim() && keys.has(path.trim());
    const reason = whatIsWrong(isDistinct ? path.trim() : path);
    if (reason !== undefined)
      report(finding("invalid-path", { path, reason }, locationOf(place, "key"), trailOf(paths)));
  }
}

/** What is wrong with a path, as the rest of a sentence that begins with it. */
function whatIsWrong(path: string): string | undefined {
  if (path !== path.trim()) return "begins or ends with a blank; take it out";
  if (methods.has(path)) return "is a method; put it below a path, such as '/books'";
  if (!path.startsWith("/")) return `does not begin with '/'; write '/${path}'`;
  // What is in braces is a name, in which anything goes.
  const plain = path.replaceAll(/\{[^{}]*\}/g, "{}");
  if (plain.includes("?")) return "holds a query; declare its parameters with 'in: query'";
  if (plain.includes("#")) return "holds a fragment, which is never sent; take it out";
  if (/\s/.test(plain)) return "holds a blank; write '%20', or take it out";
  if (plain.includes("//")) return "holds '//'; take one of them out";
  if (/[{}]/.test(plain.replaceAll("{}", ""))) return "has a brace without its partner; write '{name}'";
  if (path.includes("{}")) return "has a parameter without a name; write it between the braces";
  const seen = new Set<string>();
  for (const [name] of path.matchAll(/\{[^{}]*\}/g)) {
    if (seen.has(name)) return `holds '${name}' twice; give each place a parameter of its own`;
    seen.add(name);
  }
  return undefined;
}
