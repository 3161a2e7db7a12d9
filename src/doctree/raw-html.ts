import type { Raw } from "./tree.ts";

/** Whether text in another format is HTML that the project was allowed to pass on. */
export function isHtml({ disabled, format }: Raw): boolean {
  return !disabled && format.split(/\s+/).includes("html");
}

/** Such HTML, its links leading where they are meant to lead. @param linkOut gives the address to write for that of a link */
export function rawHtml({ value, links = [] }: Raw, linkOut: (address: string) => string): string {
  let html = "";
  let done = 0;
  for (const { start, end, refuri } of links) {
    const address = linkOut(refuri).replaceAll("&", "&amp;").replace(/["']/g, encodeURIComponent);
    html += `${value.slice(done, start)}${address}`;
    done = end;
  }
  return html + value.slice(done);
}
