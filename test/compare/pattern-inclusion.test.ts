import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { includesPatterns } from "../../src/compare/schema/pattern-inclusion.ts";

describe("patterns in the place of others", () => {
  it.each([
    ["^[a-z]+$", "^[a-z]{1,8}$", "narrows"],
    ["^[a-z]{1,8}$", "^[a-z]+$", "widens"],
    ["^[a-z]+$", "^[a-y]+z?$", "narrows"],
    ["^a", "^ab|^ac", "narrows"],
    ["^(a|b)$", "^[ab]$", "none"],
    ["^a*$", "^(aa)*a?$", "none"],
    ["^[a-z]+$", "^[0-9]+$", "incomparable"],
    ["x", "^x", "narrows"],
    ["", "^.*$", "narrows"],
    ["^\\d+$", "^[0-9]+$", "none"],
    ["^(?=a)", "^a", "unknown"],
    ["^\\bx", "^x", "unknown"],
    ["^a{400}$", "^b{400}$", "unknown"],
    ["(", "a", "unknown"],
    ["^😀$", "^.$", "widens"],
  ])("%s → %s: %s", (before, after, effect) => {
    expect(includesPatterns([before], [after])).toBe(effect);
  });

  it("must all be matched", () => {
    expect(includesPatterns(["^a"], ["^a", "b$"])).toBe("narrows");
    expect(includesPatterns(["a", "^[ab]$"], ["^a$"])).toBe("none");
  });

  it("never allow what they are said to refuse", () => {
    const atom = fc.constantFrom("a", "b", "[ab]", "[^a]", ".", "a?", "b*", "(ab)+", "^", "$", "a|b");
    const pattern = fc.array(atom, { maxLength: 4 }).map((atoms) => atoms.join(""));
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
    fc.assert(
      fc.property(pattern, pattern, fc.array(word, { maxLength: 30 }), (before, after, words) => {
        const effect = includesPatterns([before], [after]);
        for (const each of words) {
          const [was, is] = [before, after].map((one) => new RegExp(one, "u").test(each));
          if (was && !is) expect(["narrows", "incomparable"]).toContain(effect);
          if (is && !was) expect(["widens", "incomparable"]).toContain(effect);
        }
      }),
      { numRuns: 60 },
    );
  });
});
