import { describe, expect, test } from "vitest";
import { sourcesOf } from "./findings.ts";

function spanOf(text: string, pointer: string, at?: "key" | "value"): string | undefined {
  const { sources } = sourcesOf({ "a.yaml": text });
  const source = sources.load("a.yaml");
  if (source === undefined) return undefined;
  const { start, end } = source.locate(pointer, at);
  return source.text.slice(start, end);
}

describe("where a YAML value stands", () => {
  test("a scalar's text with its quotes; a block's text without its header", () => {
    const text =
      "a: plain text # comment\nb: 'it''s'\nc: |-\n\n    one\n  # two\n\nd: >2\n   folded\n\ne: [\"x\"]\n";
    expect(spanOf(text, "/a")).toBe("plain text");
    expect(spanOf(text, "/b")).toBe("'it''s'");
    expect(spanOf("c: |-\n\n    one\n     two\n\nd: 1\n", "/c")).toBe("one\n     two");
    expect(spanOf("d: >2\n   folded\n\ne: 1\n", "/d")).toBe("folded");
  });

  test("a collection from its first key or bracket to its end", () => {
    const text = "a:\n  b: 1\n  c: 2\n# x\nd: [ 1, {e: f,} , # ]\n ]\n";
    expect(spanOf(text, "/a")).toBe("b: 1\n  c: 2");
    expect(spanOf(text, "/d")).toBe("[ 1, {e: f,} , # ]\n ]");
    expect(spanOf(text, "/d/1")).toBe("{e: f,}");
    expect(spanOf("- a: 1\n-\n  - 2\n", "/1")).toBe("- 2");
    expect(spanOf("a: []\nb: {}\n", "/b")).toBe("{}");
  });

  test("keys", () => {
    const text = "a:\n  'b/~': 1\n404: {\"c\": 2}\n";
    expect(spanOf(text, "/a/b~1~0", "key")).toBe("'b/~'");
    expect(spanOf(text, "/404", "key")).toBe("404");
    expect(spanOf(text, "/404/c", "key")).toBe('"c"');
    expect(spanOf("- a\n", "/0", "key")).toBe("a");
  });

  test("an alias itself, but what it stands for at its anchor; merged entries where they were written", () => {
    const text = "a: &x\n  b: one\nc: *x\nd:\n  <<: *x\n  e: 1\nf:\n  <<: [*x, {g: two}]\n  b: own\n";
    expect(spanOf(text, "/c")).toBe("*x");
    expect(spanOf(text, "/c/b")).toBe("one");
    expect(spanOf(text, "/d/b")).toBe("one");
    expect(spanOf(text, "/f/b")).toBe("own");
    expect(spanOf(text, "/f/g")).toBe("two");
  });

  test("the key where the value has no text; the nearest value around it where nothing stands there", () => {
    const text = "a:\nb:\n  c: 1\n";
    expect(spanOf(text, "/a")).toBe("a");
    expect(spanOf(text, "/b/none/x")).toBe("c: 1");
    expect(spanOf(text, "/b/none", "key")).toBe("c: 1");
  });

  test("a key that stands twice counts by the last", () => {
    expect(spanOf("a: 1\na: 22\n", "/a")).toBe("22");
    expect(spanOf('{"a": 1,\n"a": 22}', "/a")).toBe("22");
  });
});
