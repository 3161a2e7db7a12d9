/** Letters that Unicode does not decompose, each before what docutils makes of it in an identifier. */
const LETTERS = new Map(
  "øo đd ħh ıi łl ŧt ƀb ƃb ƈc ƌd ƒf ƙk ƚl ƞn ƥp ƫt ƭt ƴy ƶz ǥg ȥz ȴl ȵn ȶt ȷj ȼc ȿs ɀz ɇe ɉj ɋq ɍr ɏy ßsz æae œoe ȸdb ȹqp"
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

/**
 * The identifier of a name, by docutils' rules: ASCII letters, digits and single hyphens, with a letter first. Empty
 * where the name has no letter that can be written so.
 */
export function makeId(name: string): string {
  let text = name.toLowerCase();
  if (/[^\0-\x7f]/.test(text)) {
    text = text.replace(/[^\0-\x7f]/g, (character) => LETTERS.get(character) ?? character);
    text = text.normalize("NFKD").replace(/[^\0-\x7f]/g, "");
  }
  text = text.trim().replace(/[^a-z0-9]+/g, "-");
  const start = text.search(/[a-z]/);
  if (start < 0) return "";
  return text.slice(start, text.endsWith("-") ? -1 : text.length);
}
