/** A JSON Pointer (RFC 6901) in its string form: `""` is the whole document, `/paths/~1login/post` a value in it. */
export type Pointer = string;

/** `pointer` with one more step. */
export function pointerTo(pointer: Pointer, key: string | number): Pointer {
  return `${pointer}/${escapeKey(String(key))}`;
}

/** The pointer that goes these steps from the whole document. */
export function pointerOf(steps: readonly (string | number)[]): Pointer {
  return steps.reduce<Pointer>(pointerTo, "");
}

/** The unescaped steps of a pointer. */
export function pointerSteps(pointer: Pointer): string[] {
  if (pointer === "") return [];
  const steps = pointer.slice(1).split("/");
  return pointer.includes("~") ? steps.map(unescapeKey) : steps;
}

/** The last of the steps, unescaped; `undefined` for the whole document. */
export function lastStep(pointer: Pointer): string | undefined {
  return pointer === "" ? undefined : unescapeKey(pointer.slice(pointer.lastIndexOf("/") + 1));
}

/** The pointer one step up; `undefined` for the whole document. */
export function parentPointer(pointer: Pointer): Pointer | undefined {
  return pointer === "" ? undefined : pointer.slice(0, pointer.lastIndexOf("/"));
}

function escapeKey(key: string): string {
  return key.includes("/") || key.includes("~") ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}

function unescapeKey(step: string): string {
  return step.includes("~") ? step.replaceAll("~1", "/").replaceAll("~0", "~") : step;
}
