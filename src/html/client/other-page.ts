import { percentDecoded } from "../../source/percent-decoded.ts";

/** Reads another page of the same host; `undefined` where that cannot be: pages of a disk may not read other files. */
export async function otherPage(address: string): Promise<Document | undefined> {
  if (!location.protocol.startsWith("http")) return undefined;
  try {
    const answer = await fetch(address);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : undefined;
  } catch {
    return undefined;
  }
}

/** What the link of a page leads to, on this page or another of the same host. */
export async function placeOfLink(link: HTMLAnchorElement): Promise<Element | undefined> {
  const id = percentDecoded(link.hash.slice(1));
  if (link.origin !== location.origin && link.protocol !== "file:") return undefined;
  const isHere = link.pathname === location.pathname && link.host === location.host;
  const page = isHere ? document : await otherPage(link.href);
  return page?.getElementById(id) ?? undefined;
}
