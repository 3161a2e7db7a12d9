import { isUtf8 } from "node:buffer";
import type { ReadResult } from "../source/files.ts";

/** What a decoder puts in the place of bytes that are no UTF-8; a text may also hold it by right. */
export const replacement = "\ufffd";

/** The text that the bytes of a file are. */
export function textOfBytes(bytes: Buffer): ReadResult {
  return isUtf8(bytes) ? { text: withoutMark(bytes.toString("utf8")) } : notUtf8(bytes);
}

/** Why bytes are no UTF-8 text, and the text before the first that is none. */
function notUtf8(bytes: Buffer): ReadResult {
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") return { unreadable: "it is UTF-16 text; save it as UTF-8" };
  const text = bytes.toString("utf8");
  let at = text.indexOf(replacement);
  let byte = Buffer.byteLength(text.slice(0, at));
  while (bytes.subarray(byte, byte + 3).equals(Buffer.from(replacement))) {
    const next = text.indexOf(replacement, at + 1);
    byte += Buffer.byteLength(text.slice(at, next));
    at = next;
  }
  const value = bytes
    .subarray(byte, byte + 1)
    .toString("hex")
    .toUpperCase();
  return {
    unreadable: `it is not UTF-8 text, for the byte ${value} here is none; save it as UTF-8`,
    before: withoutMark(text.slice(0, at)),
  };
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
