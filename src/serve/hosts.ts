import { isIP } from "node:net";
import { hostname } from "node:os";

/**
 * Makes the check of a request's `Host`: a page of another site may have its own name lead to this machine, and would
 * then read what is served. @param bound the host that the server listens on
 */
export function createHostCheck(bound: string): (host: string | undefined) => boolean {
  // The ways to write "all addresses", the short ones included.
  const isOpen = /^(?:[0.]+|[0:]+)$/.test(bound);
  const known = new Set(["localhost", "127.0.0.1", "::1", bound.toLowerCase()]);
  if (isOpen) known.add(hostname().toLowerCase());
  return (host) => {
    const name = /^(?:\[([\da-f:.]+)\]|([^:[\]]+))(?::\d+)?$/i.exec(host ?? "");
    const plain = (name?.[1] ?? name?.[2] ?? "").toLowerCase();
    // An address of numbers is nobody's name.
    return known.has(plain) || (isOpen && isIP(plain) !== 0);
  };
}
