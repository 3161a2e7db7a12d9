/** The path from the folder of one file to another file; both are paths from the same folder. */
export function relativePath(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const steps = to.split("/");
  const differs = folders.findIndex((folder, index) => index >= steps.length - 1 || folder !== steps[index]);
  const shared = differs < 0 ? folders.length : differs;
  return [...folders.slice(shared).map(() => ".."), ...steps.slice(shared)].join("/");
}

/**
 * The path of the file that a relative path leads to from the folder of another one; `undefined` where it leads out of the
 * folder that both are counted from.
 */
export function pathFrom(from: string, relative: string): string | undefined {
  const steps = from.split("/").slice(0, -1);
  for (const step of relative.split("/"))
    if (step === "..") {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== ".") steps.push(step);
  return steps.join("/");
}

/** A path as an address has it. */
export function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
