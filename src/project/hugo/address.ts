/** The path of a web address, or a path, with `/` at both ends. */
export function pathOfAddress(address: string): string {
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "");
  return `/${path.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");
}

/** The address of a page as front matter has it, as a path with `/` at both ends: its file may be named. */
export function pageAddress(url: string): string {
  return pathOfAddress(url.replace(/(?:^|(?<=\/))index\.html$|\.html$/, ""));
}

/** The path of a folder from the root of a site, as a setting names it. */
export function folderNamed(path: string): string {
  return path.replace(/^\.?\/+|\/+$/g, "");
}
