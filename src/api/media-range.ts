/** Whether a media type is the one, or one of those, that a range names; parameters make no difference. */
export function isWithin(mediaType: string, range: string): boolean {
  const [type, subtype] = essenceOf(mediaType).split("/");
  const [rangeType, rangeSubtype] = essenceOf(range).split("/");
  return (rangeType === "*" || rangeType === type) && (rangeSubtype === "*" || rangeSubtype === subtype);
}

/** Whether what a range names is bytes, which no schema describes and no example shows. */
export function isBinary(range: string): boolean {
  return /^(?:(?:image|audio|video|font)\/(?!svg\+xml)|application\/(?:octet-stream|pdf|zip|gzip)$)/.test(
    essenceOf(range),
  );
}

/** A media type without its parameters, in lower case. */
export function essenceOf(mediaType: string): string {
  return (mediaType.toLowerCase().split(";", 1)[0] ?? "").trim();
}

/** A media type, or a range of them, as RFC 7231 (sections 3.1.1.1 and 5.3.2) has it. */
export function isMediaType(text: string): boolean {
  return /^(?:\*|[\w!#$&^.+-]+)\/(?:\*|[\w!#$&^.+*-]+)(?:\s*;.*)?$/s.test(text);
}

/** Whether a media type is JSON values one after the other: JSON lines (`application/jsonl`) and sequences (RFC 7464). */
export function isJsonStream(range: string): boolean {
  return /[/+](?:jsonl|x-ndjson|ndjson|x-jsonlines|json-seq)$/.test(essenceOf(range));
}
