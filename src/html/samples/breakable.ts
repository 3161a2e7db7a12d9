/** An address with scheme and host. */
const ADDRESS = /https?:\/\/[^\s"'`<>]+/g;

/** The parts of an address, or of a path, between which a line may end: before each `/`, `?` and `&`. */
export function breakable(address: string): string[] {
  return address.split(/(?<=[^/:?&])(?=[/?&])/);
}

/** The same of a text, in the addresses that it holds. */
export function breakableText(text: string): string[] {
  const parts = [""];
  let last = 0;
  for (const { index, 0: address } of text.matchAll(ADDRESS)) {
    const [start = "", ...others] = breakable(address);
    const before = parts.pop() ?? "";
    parts.push(before + text.slice(last, index) + start, ...others);
    last = index + address.length;
  }
  return [...parts.slice(0, -1), (parts.at(-1) ?? "") + text.slice(last)];
}
