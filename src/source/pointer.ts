/** A JSON Pointer (RFC 6901) in its string form: `""` is the whole document, `/paths/~1login/post` a value in it. */
export type Pointer = string;

/** `pointer` with one more step. */
export function pointerTo(pointer: Pointer, ...keys: (string | number)[]): Pointer {
  let result = pointer;
  for (const key of keys) result += `/${escapeKey(String(key))}`;
  return result;
}

/** The unescaped steps of a pointer. */
export function pointerSteps(pointer: Pointer): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The pointer one step up; `undefined` for the whole document. */
export function parentPointer(pointer: Pointer): Pointer | undefined {
  return pointer === "" ? undefined : pointer.slice(0, pointer.lastIndexOf("/"));
}

function escapeKey(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}
