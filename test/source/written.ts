import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";

/** A value as a test writes it: mappings keep their order, and a text may hold JSON. */
export type Written =
  | null
  | boolean
  | number
  | string
  | Written[]
  | { entries: [string, Written][] }
  | { inner: unknown };

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom("a", "b", " ", "\n", "'", '"', "\\", "#", ":", "😀", "{"),
    maxLength: 16,
  }),
  fc.constantFrom("plain text", "null", "404", "~", "a\n\n b\nc\n\n", "- x"),
);
const keys = fc.oneof(texts, fc.constantFrom("200", "404", "__proto__", "$ref", "a/b~c", "<<"));

export const written: fc.Arbitrary<Written> = fc.letrec<{ value: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.oneof(
      texts,
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
    ),
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(keys, tie("value")), { maxLength: 4, selector: ([key]) => key })
      .map((entries) => ({ entries })),
    fc.jsonValue({ maxDepth: 3 }).map((value) => ({ inner: [JSON.parse(JSON.stringify(value))] })),
  ),
})).value;

/** Chooses one of several ways of writing. */
type Choose = (count: number) => number;

/** Writes a value as YAML in styles that `choose` decides. */
export function writeYaml(value: Written, choose: Choose): string {
  const comment = () => (choose(6) === 0 ? " # a: [comment" : "");
  const ownLine = (indent: number) => (choose(8) === 0 ? `${" ".repeat(indent)}# - comment\n\n` : "");

  const quoted = (text: string): string => {
    if (/^[\x20-\x7e]*$/.test(text) && choose(2) === 0) return `'${text.replaceAll("'", "''")}'`;
    const escaped = JSON.stringify(text);
    return choose(2) === 0 ? escaped.replaceAll("/", "\\/").replaceAll("a", "\\x61") : escaped;
  };
  const scalar = (value: null | boolean | number | string): string => {
    if (typeof value !== "string") return value === null && choose(2) === 0 ? "~" : JSON.stringify(value);
    return /^[a-z]+ [a-z]+$/.test(value) && choose(2) === 0 ? value : quoted(value);
  };
  const flow = (value: Written): string => {
    if (Array.isArray(value))
      return `[${value.map(flow).join(", ")}${value.length > 0 && choose(3) === 0 ? "," : " "}]`;
    if (value === null || typeof value !== "object") return scalar(value);
    if ("inner" in value) return quoted(JSON.stringify(value.inner));
    return `{ ${value.entries.map(([key, item]) => `${quoted(key)}: ${flow(item)}`).join(" , ")}}`;
  };
  const literal = (text: string, indent: number): string | undefined => {
    if (!/^[\x20-\x7e\n]*[\x21-\x7e][\x20-\x7e\n]*$/.test(text)) return undefined;
    const width = 1 + choose(3);
    const lines = text.replace(/\n+$/, "").split("\n");
    const breaks = text.length - text.replace(/\n+$/, "").length;
    const chomping = breaks === 0 ? "-" : breaks === 1 ? "" : "+";
    const body = lines.map((line) => (line === "" ? "" : " ".repeat(indent + width) + line)).join("\n");
    const indicator = /^[ \n]/.test(text) || choose(3) === 0 ? String(width) : "";
    return ` |${indicator}${chomping}${comment()}\n${body}\n${"\n".repeat(Math.max(0, breaks - 1))}`;
  };
  const innerText = (value: unknown, indent: number): string => {
    const pretty = JSON.stringify(value, null, choose(4));
    const style = choose(5);
    const margin = `\n${" ".repeat(indent + 1)}`;
    const short = pretty.split("\n").map((line) => line.trim());
    const ascii = /^[\x20-\x7e\n]*$/.test(pretty);
    if (style === 0 && ascii) return literal(`${pretty}\n`, indent) ?? ` ${quoted(pretty)}\n`;
    if (style === 1 && ascii) return ` >-${margin}${short.join(margin)}\n`;
    if (style === 2 && ascii) return ` '${short.join(margin).replaceAll("'", "''")}'${comment()}\n`;
    if (style === 3) {
      const lines = short.map((line) => JSON.stringify(line).slice(1, -1));
      return ` "${lines.join(choose(2) === 0 ? margin : `\\${margin}\n${margin}`)}"${comment()}\n`;
    }
    return ` ${quoted(pretty)}${comment()}\n`;
  };
  /** What follows a `:` or a `-` that stands at `indent`. */
  const block = (value: Written, indent: number): string => {
    if (typeof value === "string" && choose(2) === 0) {
      const text = literal(value, indent);
      if (text !== undefined) return text;
    }
    if (value === null || typeof value !== "object") return ` ${scalar(value)}${comment()}\n`;
    if (!Array.isArray(value) && "inner" in value) return innerText(value.inner, indent);
    const entries = Array.isArray(value) ? value : value.entries;
    if (entries.length === 0 || choose(4) === 0) return ` ${flow(value)}${comment()}\n`;
    return `${comment()}\n${lines(value, indent + 1 + choose(3))}`;
  };
  const lines = (value: Written[] | { entries: [string, Written][] }, indent: number): string => {
    const margin = " ".repeat(indent);
    if (Array.isArray(value))
      return value.map((item) => `${ownLine(indent)}${margin}-${block(item, indent)}`).join("");
    return value.entries
      .map(([key, item]) => `${ownLine(indent)}${margin}${quoted(key)} :${block(item, indent)}`)
      .join("");
  };
  const isCollection = value !== null && typeof value === "object" && !("inner" in value);
  const entries = !isCollection ? [] : Array.isArray(value) ? value : value.entries;
  const text = isCollection && entries.length > 0 ? lines(value, choose(2)) : `---${block(value, -1)}`;
  return choose(3) === 0 ? text.replaceAll("\n", "\r\n") : text;
}

/** What a YAML text says, as js-yaml alone reads it. */
export function plainYaml(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}
