// What the bundle gives: the command, and what programs import of it, which is read when it is requested.
export { readCodePage as explain } from "./cli/package/code-page.ts";
export { run } from "./cli/spec.ts";

export function loadLibrary(): Promise<typeof import("./library/open-project.ts")> {
  return import("./library/open-project.ts");
}
