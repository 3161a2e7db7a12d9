const { currentScript } = document;

let folder =
  currentScript instanceof HTMLScriptElement && currentScript.src !== ""
    ? new URL(".", currentScript.src).href
    : undefined;

/** The address of the folder in which the data are that this page shares with others, with `/` at its end; absent where it is alone. */
export function sharedFolder(): string | undefined {
  return folder;
}

/** Says where they are, to a page that holds its script itself. */
export function setSharedFolder(address: string): void {
  folder = address;
}

/** The address of a page by its path in that folder. */
export function pageAddress(path: string): string {
  const [file = "", id] = path.split("#");
  const address = new URL(file.split("/").map(encodeURIComponent).join("/"), folder);
  if (id !== undefined) address.hash = id;
  return address.href;
}

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
export function loadShared(file: string, name: string, from = folder): Promise<unknown> {
  return new Promise((resolve, reject) => {
    waiting.set(name, resolve);
    const script = document.createElement("script");
    script.src = new URL(file, from).href;
    script.onerror = () => reject(new Error(`${file} cannot be read`));
    // Some servers answer with a page of theirs where there is no such file.
    script.onload = () => reject(new Error(`${file} holds no data`));
    document.head.append(script);
  });
}

/** The anchors of all pages, by the paths of these in the folder. */
export async function loadAnchors(from = folder): Promise<[path: string, ids: string[]][]> {
  const anchors = await loadShared("anchors.js", "anchors", from);
  return Object.entries(Object(anchors)).flatMap(([path, ids]) =>
    Array.isArray(ids) ? [[path, ids.map(String)]] : [],
  );
}

/**
 * The address of what data that pages share name by its path. That of the page that is shown would load it anew where it names the file
 * and the address does not.
 */
export function addressOf(path: string): string {
  if (folder === undefined) return path;
  const { href, hash } = new URL(path, folder);
  const withoutFile = (address: string) => address.replace(/#.*$/s, "").replace(/\/index\.html$/, "/");
  return withoutFile(href) === withoutFile(location.href) ? hash : href;
}
