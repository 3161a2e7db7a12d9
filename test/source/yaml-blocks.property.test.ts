import fc from "fast-check";
import { type Event, getScalarValue } from "js-yaml";
import { expect, test } from "vitest";
import { readBlocks } from "../../src/source/yaml-blocks.ts";
import { readAnyEvents, type YamlEvents, type YamlFault } from "../../src/source/yaml-events.ts";

/** What may stand behind a dash or a colon, or on a line of its own; most of it in several ways that YAML tells apart. */
const values = [
  ...[
    "",
    "",
    "v",
    "v w",
    "v",
    "1.5",
    "null",
    "~",
    "a:b",
    "a#b",
    "a #c",
    "# c",
    "-",
    "-1",
    "- x",
    "?",
    "? a",
    "--- a",
    "...",
  ],
  ...[
    ":",
    ":a",
    "a :",
    "a: b",
    "a:",
    "a ",
    "a,b",
    "a]",
    "=",
    "<<",
    "&a b",
    "*a",
    "!t x",
    "%x",
    "@x",
    "`x",
    "{a",
    "a\\",
  ],
  ...[
    "'q'",
    "'it''s'",
    "'q",
    "'#'",
    "'a' #c",
    "'a'#c",
    '"d"',
    '"\\n"',
    '"\\x41"',
    '"a: b"',
    '"a"b',
    '"a\nb"',
    "é",
    "😀",
  ],
  ...[
    "[]",
    "[a]",
    "[a, b]",
    "[a,b,]",
    "[a b]",
    "['a', \"b\"]",
    "[a: b]",
    "[a: b, c, 'd': e]",
    "[\n    a: b\n  ]",
    "[a:b]",
    "[[a]]",
    "[\n  a,\n    b\n  ]",
    "[a\n,b]",
    "[\n]",
  ],
  ...[
    "{}",
    "{ }",
    "{a: b}",
    "{a: b, c: 'd'}",
    "{ 1: x/y.z }",
    "{a: 1,\n  b: 2\n}",
    "{a:\n b}",
    "{a : b}",
    "{'a':b}",
    "{a}",
  ],
  ...["|", "|", "|-", ">", ">+", "|2", "| #c", "\t", "a\tb", "a\r", "\u00a0", "\ufeff"],
];
const dashes = ["", "", "", "- ", "- ", "-", "- - ", "-   "];
const keys = ["", "", "a: ", "a: ", "b:  ", "c:", "'k': ", '"k":', "a b: ", "a :", "x#y: ", "- : ", "---: "];

const usual = ["", "", "v", "v w", "'v'", "|-", "[a]", "[a\n]"];

const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(
      fc.constantFrom(...dashes),
      fc.constantFrom(...keys),
      fc.oneof(fc.constantFrom(...usual), fc.constantFrom(...values)),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom([""], ["  "], ["# c"], ["---"], ["..."]) },
);
/** Lines that are indented as the one before, or by some columns more or fewer. */
const lines = fc.array(fc.tuple(fc.constantFrom(0, 0, 0, 1, 2, 2, 2, -1, -2, -2, -4), line), {
  minLength: 1,
  maxLength: 7,
});
const yamlText = fc.tuple(lines, fc.constantFrom("\n", "\n", "", "\n\n", " ")).map(([parts, end]) => {
  let indent = 0;
  const written = parts.map(([step, line]) => {
    indent = Math.max(0, indent + step);
    return " ".repeat(indent) + line.join("");
  });
  return written.join("\n") + end;
});

/** What events say: each with its offsets in the original text, and a text as it is read rather than how. */
function told(read: YamlEvents | YamlFault): unknown {
  if ("reason" in read) return read;
  const { events, text, original, deficient } = read;
  const inText = (offset: number) => (offset < 0 ? offset : original(offset));
  const toldOf = (event: Event) => {
    if (!("tagStart" in event)) return event;
    if ("start" in event) return { ...event, start: inText(event.start) };
    const { fast: _, valueStart, valueEnd, ...rest } = event;
    const value = getScalarValue(text, event);
    return { ...rest, value, valueStart: inText(valueStart), valueEnd: inText(valueEnd) };
  };
  return { events: events.map(toldOf), deficient };
}

test("a text that is laid out plainly has the events that js-yaml gives", () => {
  let plain = 0;
  let deficient = 0;
  fc.assert(
    fc.property(yamlText, (text) => {
      const read = readBlocks(text);
      if (read === undefined) return;
      plain++;
      if (read.deficient.length > 0) deficient++;
      expect(told({ ...read, text, original: (offset) => offset })).toEqual(told(readAnyEvents(text)));
    }),
    { seed: 20151019, numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(1000);
  expect(deficient).toBeGreaterThan(20);
});

test("what is laid out in some rare way is left to js-yaml", () => {
  const rare = [
    "a: &b 1\nc: *b\n",
    "a: !t 1\n",
    "? a\n: b\n",
    "---\na: 1\n",
    "a: [[1]]\n",
    "a: 1\r\n",
    "",
    "# c\n",
    "text\n",
  ];
  for (const text of rare) expect(readBlocks(text), text).toBeUndefined();
});
