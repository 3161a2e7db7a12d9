import { filesReferredToBy } from "./references-in.ts";
import type { Sources } from "./sources.ts";

/**
 * The texts of all that was read so far of `files` and of what a `$ref` in them leads to, however many references away:
 * what is made of `files` by following references can differ only where these do. A name that leads to no file read stands
 * for itself.
 */
export function filesBehind(files: readonly string[], sources: Sources): Map<string, string> {
  const texts = new Map<string, string>();
  const waiting = [...files];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const resolved = sources.files.resolve(path);
    const file = resolved.kind === "file" ? resolved.path : path;
    if (texts.has(file)) continue;
    const opened = sources.opened(file);
    texts.set(file, opened?.text ?? "");
    const { inherits } = opened?.source ?? {};
    if (inherits !== undefined) waiting.push(inherits.file);
    for (const other of opened?.source ? filesReferredToBy(opened.source, sources) : []) waiting.push(other);
  }
  return texts;
}
