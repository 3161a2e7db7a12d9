import fc from "fast-check";
import { expect, test } from "vitest";
import { shortcodeAt } from "../../../src/document/shortcodes/parse.ts";

/** A call as its form, name and parameters. */
function read(text: string) {
  const call = shortcodeAt(text, 0);
  if (call?.kind !== "shortcode") return call;
  const { form, name, parameters, error } = call;
  const values = parameters.map((each) => (each.name === undefined ? each.value : [each.name, each.value]));
  return [form, name, ...values, ...(error ? [error.reason] : [])];
}

// The forms of https://gohugo.io/content-management/shortcodes/, in words of our own.
test.each([
  ["no parameters", "{{% note %}}", ["opening", "note"]],
  ["the other notation", "{{< note >}}", ["opening", "note"]],
  ["no spaces", "{{<note>}}", ["opening", "note"]],
  ["a name with folders", "{{% boxes/note %}}", ["opening", "boxes/note"]],
  ["an end", "{{% /boxes/note %}}", ["closing", "boxes/note"]],
  ["an end with spaces", "{{< / note >}}", ["closing", "note"]],
  ["self-closing", "{{< icon />}}", ["alone", "icon"]],
  [
    "self-closing with parameters",
    '{{% icon "a" size=2 /%}}',
    ["alone", "icon", "a", ["size", "2"], MIXED()],
  ],
  ["positional", "{{< loan due 14 >}}", ["opening", "loan", "due", "14"]],
  ["positional in quotes", '{{< loan "due date" >}}', ["opening", "loan", "due date"]],
  ["named", '{{< loan id="7 b" days=14 >}}', ["opening", "loan", ["id", "7 b"], ["days", "14"]]],
  [
    "booleans and fractions",
    "{{< a b=true c=1.5 d=-3 >}}",
    ["opening", "a", ["b", "true"], ["c", "1.5"], ["d", "-3"]],
  ],
  ["escaped quotes", String.raw`{{< a b="say \"hi\"" >}}`, ["opening", "a", ["b", 'say "hi"']]],
  ["raw strings", '{{< a `x "y" \\d` >}}', ["opening", "a", 'x "y" \\d']],
  ["raw strings of several lines", "{{< a b=`one\ntwo` >}}", ["opening", "a", ["b", "one\ntwo"]]],
  ["several lines", '{{< a\n  b="c"\n  d="e"\n>}}', ["opening", "a", ["b", "c"], ["d", "e"]]],
  ["spaces around the sign", '{{< a b = "c" >}}', ["opening", "a", ["b", "c"]]],
  ["ends in a text", '{{< a b=">}} {{" >}}', ["opening", "a", ["b", ">}} {{"]]],
  ["an inline shortcode", "{{< time.inline >}}", ["opening", "time.inline"]],
])("reads %s", (_, text, expected) => {
  expect(read(text)).toEqual(expected);
  expect(shortcodeAt(text, 0)?.end).toBe(text.length);
});

function MIXED() {
  return "some parameters have a name and others have none";
}

test.each([
  ['{{< a "b >}}\n"', 'nothing closes the text that begins with "', 6],
  ["{{< a `b >}}", "nothing closes the text that begins with `", 6],
  ["{{< a b= >}}", "expected a value for 'b'", 9],
  ["{{< a =b >}}", "expected a value", 6],
  ["{{< a b c=d >}}", MIXED(), 8],
  ["{{% /a b %}}", "an end has no parameters", 7],
])("says what is wrong with %j", (text, reason, start) => {
  expect(shortcodeAt(text, 0)).toMatchObject({ error: { reason, start } });
});

test.each(["{{< a", "{{% a >}}", "{{< a {{< b >}}", "{{< 1 >}}", "{{ a }}", "{{<>}}", "{ {< a >}}"])(
  "%s is no call",
  (text) => expect(shortcodeAt(text, 0)).toBeUndefined(),
);

test("what stands between marks of a comment is shown without them", () => {
  const text = '{{</* a "b" */>}} {{%/* /a */%}}';
  const first = shortcodeAt(text, 0);
  const second = shortcodeAt(text, 18);
  const shown = (call: typeof first) =>
    call?.kind === "shown" ? call.parts.map(({ start, end }) => text.slice(start, end)).join("") : call;
  expect([shown(first), shown(second)]).toEqual(['{{< a "b" >}}', "{{% /a %}}"]);
});

test("reads again what it is written from", () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);
  const value = fc.string({ maxLength: 12 }).filter((text) => !/[\\\n\r\u2028\u2029]/.test(text));
  fc.assert(
    fc.property(word, fc.array(fc.tuple(word, value)), fc.constantFrom("%", "<"), (name, all, sign) => {
      const written = all.map(([key, text]) => `${key}="${text.replaceAll('"', '\\"')}"`).join(" ");
      const text = `{{${sign} ${name} ${written} ${sign === "%" ? "%" : ">"}}}`;
      expect(read(text)).toEqual(["opening", name, ...all]);
    }),
  );
});

test("never throws, and stays in the text", () => {
  const piece = fc.constantFrom(
    "{{<",
    "{{%",
    ">}}",
    "%}}",
    "/",
    "a",
    '"',
    "`",
    "=",
    " ",
    "\n",
    "\\",
    "*",
    "/*",
    "*/",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = `{{<${pieces.join("")}`;
      const call = shortcodeAt(text, 0);
      if (call === undefined) return;
      expect(call.end).toBeLessThanOrEqual(text.length);
      expect(call.end).toBeGreaterThan(0);
    }),
  );
});

test("takes time that grows as the text does", () => {
  for (const part of ["{{</* ", "{{< a `", '{{< a "', "{{< a b="]) {
    const text = part.repeat(5_000);
    for (let at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 1)) shortcodeAt(text, at);
  }
}, 20_000);
