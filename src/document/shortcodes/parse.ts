/** A call of a shortcode as Hugo has them: `{{% name … %}}`, `{{< name … >}}`, or the end of one. Offsets are of the text. */
export interface Shortcode {
  readonly kind: "shortcode";
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly nameStart: number;
  /** `alone` is `{{< name />}}`, which begins and ends at once. */
  readonly form: "opening" | "closing" | "alone";
  readonly parameters: readonly ShortcodeParameter[];
  /** What is wrong with it, where something is. */
  readonly error?: ShortcodeError;
}

/** A parameter with a name, or one that its position names. */
export interface ShortcodeParameter {
  readonly name?: string;
  readonly value: string;
  /** Where its name begins, or its value. */
  readonly start: number;
  readonly end: number;
  /** Where its value begins and ends, without quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface ShortcodeError {
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

/** A call between marks of a comment, which is to be shown as it is written, without these marks. */
export interface ShownCall {
  readonly kind: "shown";
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  readonly end: number;
}

const HEAD = /\{\{([%<])\s*(?:(\/)\s*)?((?=[\p{L}_])[\p{L}\p{M}\p{N}_./-]*[\p{L}\p{M}\p{N}_])/uy;
// Without an end, each of many beginnings would be followed to the end of the text.
const SHOWN = { "%": /\{\{%\/\*[\s\S]{0,9999}?\*\/%\}\}/y, "<": /\{\{<\/\*[\s\S]{0,9999}?\*\/>\}\}/y };
const CLOSING = { "%": /%\}\}|\{\{/g, "<": />\}\}|\{\{/g };
const END = { "%": /\s*(\/)?%\}\}/y, "<": /\s*(\/)?>\}\}/y };
const SPACE = /\s*/y;
const QUOTED = /"((?:[^"\\\n]|\\.)*)"/y;
const RAW = /`([^`]*)`/y;
const BARE = { "%": /(?:(?!\/?%\}\}|\{\{)[^\s"`=])+/y, "<": /(?:(?!\/?>\}\}|\{\{)[^\s"`=])+/y };
const EQUALS = /\s*=\s*/y;

/**
 * The call that begins at an offset, if one does and it is closed. Neither nunjucks nor reStructuredText has any: what nunjucks
 * makes of `{{%` is a syntax error.
 */
export function shortcodeAt(text: string, start: number): Shortcode | ShownCall | undefined {
  const sign = text[start + 2];
  if (!text.startsWith("{{", start) || (sign !== "%" && sign !== "<")) return undefined;
  const [shown] = matchAt(SHOWN[sign], text, start) ?? [];
  if (shown !== undefined) return shownCall(start, start + shown.length);
  const head = matchAt(HEAD, text, start);
  const [whole = "", , slash, name] = head ?? [];
  if (name === undefined) return undefined;
  const from = start + whole.length;
  const { parameters, error, end = endBehind(error, text, sign) } = readParameters(text, from, sign);
  if (end === undefined) return undefined;
  const isAlone = slash === undefined && text[end - 4] === "/";
  const extra = slash === undefined ? undefined : parameters[0];
  const wrong =
    error ?? (extra && { reason: "an end has no parameters", start: extra.start, end: extra.end });
  return {
    kind: "shortcode",
    start,
    end,
    name,
    nameStart: from - name.length,
    form: slash !== undefined ? "closing" : isAlone ? "alone" : "opening",
    parameters,
    ...(wrong && { error: wrong }),
  };
}

/** Where a call ends that cannot be read: at the next of its marks, if no other call begins before. */
function endBehind(error: ShortcodeError | undefined, text: string, sign: "%" | "<"): number | undefined {
  if (error === undefined) return undefined;
  const closing = CLOSING[sign];
  closing.lastIndex = error.start;
  const found = closing.exec(text);
  return found === null || found[0] === "{{" ? undefined : closing.lastIndex;
}

function shownCall(start: number, end: number): ShownCall {
  const parts = [
    { start, end: start + 3 },
    { start: start + 5, end: end - 5 },
    { start: end - 3, end },
  ];
  return { kind: "shown", parts: parts.filter((part) => part.end > part.start), end };
}

/** Reads parameters up to the end of the call; `end` is absent where that is not found. */
function readParameters(
  text: string,
  from: number,
  sign: "%" | "<",
): { parameters: ShortcodeParameter[]; error?: ShortcodeError; end?: number } {
  const parameters: ShortcodeParameter[] = [];
  for (let at = from; ; ) {
    const [ending] = matchAt(END[sign], text, at) ?? [];
    if (ending !== undefined) {
      const error = mixed(parameters);
      return { parameters, end: at + ending.length, ...(error && { error }) };
    }
    at += matchAt(SPACE, text, at)?.[0].length ?? 0;
    if (at >= text.length || text.startsWith("{{", at)) return { parameters };
    const read = readParameter(text, at, sign);
    if ("reason" in read) return { parameters, error: read };
    parameters.push(read);
    at = read.end;
  }
}

function readParameter(text: string, start: number, sign: "%" | "<"): ShortcodeParameter | ShortcodeError {
  const [name] = matchAt(BARE[sign], text, start) ?? [];
  const [equals] = name === undefined ? [] : (matchAt(EQUALS, text, start + name.length) ?? []);
  if (name === undefined || equals === undefined) return readValue(text, start, sign, { start });
  return readValue(text, start + name.length + equals.length, sign, { start, name });
}

function readValue(
  text: string,
  at: number,
  sign: "%" | "<",
  named: { start: number; name?: string },
): ShortcodeParameter | ShortcodeError {
  for (const pattern of [QUOTED, RAW]) {
    const [whole, inner] = matchAt(pattern, text, at) ?? [];
    if (whole === undefined || inner === undefined) continue;
    const value = pattern === QUOTED ? inner.replaceAll('\\"', '"') : inner;
    const [valueStart, valueEnd] = [at + 1, at + 1 + inner.length];
    return { ...named, value, end: at + whole.length, valueStart, valueEnd };
  }
  const [bare] = matchAt(BARE[sign], text, at) ?? [];
  if (bare !== undefined)
    return { ...named, value: bare, end: at + bare.length, valueStart: at, valueEnd: at + bare.length };
  const quote = text[at];
  const reason =
    quote === '"' || quote === "`"
      ? `nothing closes the text that begins with ${quote}`
      : `expected a value${named.name === undefined ? "" : ` for '${named.name}'`}`;
  return { reason, start: Math.min(at, text.length - 1), end: Math.min(at + 1, text.length) };
}

/** Hugo takes parameters all with a name, or all without. */
function mixed(parameters: readonly ShortcodeParameter[]): ShortcodeError | undefined {
  const isNamed = parameters[0]?.name !== undefined;
  const other = parameters.find(({ name }) => (name !== undefined) !== isNamed);
  return (
    other && {
      reason: "some parameters have a name and others have none",
      start: other.start,
      end: other.end,
    }
  );
}

/** What a sticky pattern matches at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
