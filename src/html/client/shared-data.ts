/** Whether this page is one of several: they share this script, and data. */
export const isOneOfSeveral =
  document.currentScript instanceof HTMLScriptElement && document.currentScript.src !== "";

const waiting = new Map<string, (value: unknown) => void>();

declare global {
  /** Called by the files of shared data. */
  var pageData: (name: string, value: unknown) => void;
}
globalThis.pageData = (name, value) => waiting.get(name)?.(value);

/**
 * Loads data that pages share: `name` is that in `file`. They are scripts, since pages that are opened from a disk may
 * not read other files.
 */
export function loadShared(file: string, name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    waiting.set(name, resolve);
    const script = document.createElement("script");
    script.src = file;
    script.onerror = () => reject(new Error(`${file} cannot be read`));
    document.head.append(script);
  });
}
