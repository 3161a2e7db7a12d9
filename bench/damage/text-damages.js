import { dump, load } from "js-yaml";
import { fragments } from "./fragments.js";

/** Each gives a damaged form of a text. */
export const textDamages = [
  (text, { upTo }) => text.slice(0, upTo(text.length)),
  (text, { upTo }) => text.slice(upTo(text.length)),
  (text, { upTo }) => cut(text, upTo(text.length), 1 + upTo(40)),
  insertFragment,
  insertFragment,
  replaceWord,
  replaceWord,
  replaceWord,
  changeTree,
  changeTree,
  changeTree,
  (text, random) => insert(text, random.pick(fragments).repeat(1 + random.upTo(200)), random),
  (text, random) => insert(text, text.slice(random.upTo(text.length), random.upTo(text.length)), random),
  (text, random) => changeLines(text, random),
  (text, random) => changeLines(text, random),
  (text, random) =>
    insert(cut(text, random.upTo(text.length), 1), String.fromCharCode(random.upTo(0x10000)), random),
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => text.replaceAll("\n", "\r"),
  (text) => text.replaceAll(/^ +/gm, (indent) => "\t".repeat(indent.length / 2)),
  (text) => `\ufeff${text}`,
  (text, { pick }) => text.replaceAll(/\d+/g, () => pick(["1e999", "9007199254740993", "-1", "0.1", ""])),
  (text, { upTo }) => text.replaceAll("\n", `\n${" ".repeat(upTo(5))}`),
  (text) => text.trimEnd(),
  (text, { upTo }) => text.repeat(2 + upTo(3)),
];

/** Each gives a damaged form of bytes, which may be no text any more. */
export const byteDamages = [
  (bytes, { upTo }) => changed(bytes, upTo(bytes.length), upTo(256)),
  (bytes, { upTo }) => {
    const at = upTo(bytes.length);
    return changed(bytes, at, bytes[at] ^ (1 << upTo(8)));
  },
  (bytes, { upTo }) => bytes.subarray(0, upTo(bytes.length)),
  () => Buffer.alloc(0),
  (bytes, { upTo }) => Buffer.from(bytes.map(() => upTo(256))),
  (bytes) => Buffer.from(bytes.toString("utf8"), "utf16le"),
  (bytes) => Buffer.concat([bytes, Buffer.from([0xed, 0xa0, 0x80])]),
];

function changed(bytes, at, value) {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
}

function cut(text, at, length) {
  return text.slice(0, at) + text.slice(at + length);
}

function insert(text, part, { upTo }) {
  const at = upTo(text.length + 1);
  return text.slice(0, at) + part + text.slice(at);
}

function insertFragment(text, random) {
  return insert(text, random.pick(fragments), random);
}

/** Puts a fragment, or another word of the text, in the place of a word. */
function replaceWord(text, { upTo, pick }) {
  const words = [...text.matchAll(/[\w./#$~:*`|<>{}%-]+/g)];
  if (words.length === 0) return text;
  const word = pick(words);
  const other = upTo(2) === 0 ? pick(fragments) : pick(words)[0];
  return text.slice(0, word.index) + other + text.slice(word.index + word[0].length);
}

function changeLines(text, { upTo, pick }) {
  const lines = text.split("\n");
  const [one, other] = [upTo(lines.length), upTo(lines.length)];
  const kinds = {
    swap: () => {
      [lines[one], lines[other]] = [lines[other], lines[one]];
    },
    remove: () => void lines.splice(one, 1 + upTo(3)),
    copy: () => void lines.splice(other, 0, ...lines.slice(one, one + 1 + upTo(8))),
    indent: () => {
      lines[one] = pick([`  ${lines[one]}`, ` ${lines[one]}`, lines[one].slice(1), lines[one].trimStart()]);
    },
    long: () => {
      lines[one] = lines[one].repeat(1 + upTo(100));
    },
  };
  pick(Object.values(kinds))();
  return lines.join("\n");
}

/** Damages what YAML or JSON says, and so leaves it well-formed. Other text stays as it is. */
function changeTree(text, random) {
  let value;
  try {
    value = load(text);
  } catch {
    return insertFragment(text, random);
  }
  if (typeof value !== "object" || value === null) return insertFragment(text, random);
  const places = [];
  const collect = (parent) => {
    for (const key of Object.keys(parent)) {
      places.push({ parent, key });
      if (typeof parent[key] === "object" && parent[key] !== null) collect(parent[key]);
    }
  };
  collect(value);
  if (places.length === 0) return insertFragment(text, random);
  for (let round = 0; round <= random.upTo(3); round++) changePlace(random.pick(places), places, random);
  try {
    return /^\s*\{/.test(text) ? JSON.stringify(value, undefined, 2) : dump(value);
  } catch {
    return insertFragment(text, random);
  }
}

const hostileValues = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e300,
    9007199254740991,
    "",
    " ",
    "a",
    "null",
    "é",
    "\ud83d\ude00",
    "\u0000",
  ],
  ...[
    [],
    {},
    [[]],
    [null],
    [{}],
    { a: 1 },
    { "": "" },
    { type: "object" },
    { type: "array" },
    ["string", "null"],
  ],
  ...[
    { $ref: "#" },
    { $ref: "#/definitions/Error" },
    { $ref: "definitions/book.yaml" },
    { $ref: 1 },
    { $ref: "" },
  ],
  ...[
    { allOf: [{ $ref: "#" }] },
    { properties: { a: { $ref: "#" } } },
    { enum: [] },
    { "x-spec-ignore": "all" },
  ],
  ...[
    "*a",
    "`a`_",
    "A\n=\n\nB",
    "{{ a }}",
    ".. note::",
    "- a\n- b",
    "a\n\n  b\n c",
    "<b>",
    "::",
    "|",
    "\\",
    "x".repeat(5000),
  ],
];

function changePlace({ parent, key }, places, random) {
  const other = random.pick(places);
  const kinds = [
    () => {
      parent[key] = random.pick(hostileValues);
    },
    () => {
      parent[key] = structuredClone(other.parent[other.key]);
    },
    () => {
      delete parent[key];
    },
    () => {
      if (Array.isArray(parent)) parent.push(parent[key], parent[key]);
      else
        parent[random.pick([`${key}x`, "__proto__x", "constructor", "", "$ref", "404", "x-a", "type"])] =
          parent[key];
    },
    () => {
      parent[key] = typeof parent[key] === "string" ? parent[key] + random.pick(fragments) : [parent[key]];
    },
    () => {
      let value = parent[key];
      for (let depth = random.pick([2, 30, 400]); depth > 0; depth--)
        value = random.upTo(2) === 0 ? [value] : { items: value };
      parent[key] = value;
    },
  ];
  random.pick(kinds)();
}
