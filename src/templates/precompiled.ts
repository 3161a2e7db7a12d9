/**
 * Templates that need no compiling, by their name and text: those that come with `spec`, in the bundle
 * (scripts/precompile.js puts them here); otherwise none.
 */
export const precompiled: ReadonlyMap<string, object> = new Map();

export function precompiledKey(name: string, text: string): string {
  return `${name}\n${text}`;
}
