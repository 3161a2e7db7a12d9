/** The schemes that a page may link to. What else there is may run code, or read what the reader did not choose. */
const LINKED: ReadonlySet<string> = new Set(
  "http https mailto ftp ftps sftp irc ircs xmpp sip sips tel sms news nntp urn matrix mxc geo git ssh magnet".split(
    " ",
  ),
);

/** Pictures written into their own addresses. */
const PICTURE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i;

/** Whether a page may link to an address: one within the site, or of a scheme that does no harm. */
export function isSafeLink(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === undefined || LINKED.has(scheme);
}

/** Whether a page may show the picture at an address. */
export function isSafePicture(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === undefined || scheme === "http" || scheme === "https" || PICTURE_DATA.test(address);
}

/**
 * The scheme of an address as a browser finds it: it passes over control characters and spaces at the start, and over
 * tabs and line breaks anywhere.
 */
function schemeOf(address: string): string | undefined {
  const seen = address.replace(/[\t\n\r]/g, "").replace(/^[\0- ]+/, "");
  return /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
}
