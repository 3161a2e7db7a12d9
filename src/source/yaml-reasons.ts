/** js-yaml's reasons, said so that an author knows what to do; js-yaml's own words where they are plain enough. */
const reasons = new Map([
  ["bad indentation of a mapping entry", "this is indented differently from the entries before it"],
  ["bad indentation of a sequence entry", "this is indented differently from the items before it"],
  ["deficient indentation", "this line must be indented more than the key that it belongs to"],
  [
    "tab characters must not be used in indentation",
    "a tab indents this line; YAML is indented with spaces only",
  ],
  [
    "can not read a block mapping entry; a multiline key may not be an implicit key",
    "this is neither 'key: value' nor part of the value before it; a ':' is missing, or the line is indented wrongly",
  ],
  ["expected ':' after a mapping key", "a ':' is missing after this key"],
  ["missed comma between flow collection entries", "a ',' is missing between two entries within [ ] or { }"],
  ["unexpected end of the stream within a flow collection", "a '[' or '{' is never closed"],
  ["unexpected end of the stream within a double quoted scalar", "a '\"' that begins a text is never closed"],
  ["unexpected end of the stream within a single quoted scalar", 'a "\'" that begins a text is never closed'],
  [
    "end of the stream or a document separator is expected",
    "the value of the file ended before this; check the indentation of this line and of those before it",
  ],
  [
    "a whitespace character is expected after the key-value separator within a block mapping",
    "a space is missing after ':'",
  ],
  [
    "unknown escape sequence",
    "this '\\' begins none of YAML's escapes; a backslash itself is written '\\\\'",
  ],
  ["the stream contains non-printable characters", "this is a character that cannot be in YAML"],
  ["null byte is not allowed in input", "this is a null character; is it a text file?"],
]);

/** js-yaml's reason for refusing a text, in plain words. */
export function plainReason(reason: string): string {
  return reasons.get(reason) ?? reason;
}
