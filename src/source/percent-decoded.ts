/** A part of an address as it is meant; one that is encoded wrongly as it is. */
export function percentDecoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
