/** Keeps a text for the next page that is opened, where the browser lets pages do so: it may forbid those of files. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {}
}
