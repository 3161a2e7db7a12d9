import { mediaTypeOf } from "./media-type.ts";

/** What the server answers. */
export interface Reply {
  status: number;
  type: string;
  body: string | Uint8Array;
  /** Where to go instead. */
  location?: string;
  /** What it may load and run, as `Content-Security-Policy` has it; that of our own pages where HTML says nothing. */
  policy?: string;
}

export const TEXT = "text/plain; charset=utf-8";
export const HTML = "text/html; charset=utf-8";
export const JSON_TYPE = "application/json; charset=utf-8";

/** What may hold scripts where browsers show it by itself. */
const MAY_RUN = /^(?:image\/svg|text\/html|application\/(?:xhtml|xml))/;

/** A file of the project, as it is: nothing in it runs. */
export function copyReply(name: string, body: Uint8Array): Reply {
  const type = mediaTypeOf(name);
  const policy = "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'";
  return { status: 200, type, body, ...(MAY_RUN.test(type) && { policy }) };
}
