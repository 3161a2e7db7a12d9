import { describe, expect, it } from "vitest";
import { describeFacts } from "../../src/sections/default/facts.ts";
import { parseJson } from "../../src/source/json.ts";
import { entriesOf } from "../../src/source/value.ts";

/** The sentences for constraints, which are given as JSON. */
function facts(constraints: object | string): string {
  const text = typeof constraints === "string" ? constraints : JSON.stringify(constraints);
  const value = parseJson(text, { report() {}, at: () => ({ file: "" }) }) ?? null;
  return describeFacts({
    constraints: entriesOf(value).map(([keyword, each]) => ({ keyword, value: each })),
  }).facts;
}

const isCard = { properties: { kind: { const: "card" } }, required: ["kind"] };
const isCardText = JSON.stringify(isCard);

describe("what a schema says of the value around it", () => {
  it("is shown as conditions", () => {
    expect(
      facts(
        `{ "if": ${isCardText}, "then": { "required": ["number", "name"] }, "else": { "required": ["address"] } }`,
      ),
    ).toBe('If ``kind`` is ``"card"``, then it has ``number`` and ``name``. Otherwise it has ``address``.');
    expect(facts({ if: isCard, else: { type: ["string", "null"] } })).toBe(
      'Unless ``kind`` is ``"card"``, it is of type ``string`` or ``null``.',
    );
    expect(
      facts(
        `{ "if": { "properties": { "kind": { "enum": ["a", "b"] } } }, "then": { "$ref": "#/$defs/Card" } }`,
      ),
    ).toBe('If ``kind`` is ``"a"`` or ``"b"`` (if there), then it fits ``Card``.');
    expect(facts({ if: isCard })).toBe("");
    expect(facts(`{ "then": ${isCardText}, "minContains": 1 }`)).toBe("");
  });

  it("is shown for keys that others need", () => {
    expect(facts({ dependentRequired: { a: ["b", "c"] } })).toBe(
      "If it has ``a``, then it has ``b`` and ``c``.",
    );
    expect(
      facts({ dependentSchemas: { a: { properties: { a: { minLength: 4 }, b: { type: "string" } } } } }),
    ).toBe(
      "If it has ``a``, then ``a`` has a length of at least ``4`` and ``b`` is of type ``string`` (if there).",
    );
    expect(facts({ dependencies: { a: ["b"], c: { required: ["d"] } } })).toBe(
      "If it has ``a``, then it has ``b``. If it has ``c``, then it has ``d``.",
    );
  });

  it("is shown for items and keys", () => {
    expect(facts({ contains: { const: 1 } })).toBe("At least 1 of the items must fit: each is ``1``.");
    expect(facts({ contains: { minimum: 1 }, minContains: 2, maxContains: 3 })).toBe(
      "At least 2 and at most 3 of the items must fit: each is at least ``1``.",
    );
    expect(facts({ propertyNames: { pattern: "^a" } })).toBe("Each key matches ``^a``.");
    expect(facts({ unevaluatedProperties: false, unevaluatedItems: false })).toBe(
      "No other keys are allowed. No other items are allowed.",
    );
    expect(facts({ unevaluatedProperties: { type: "string" }, unevaluatedItems: true })).toBe(
      "Each other value is of type ``string``.",
    );
    expect(facts({ not: {} })).toBe("No value is allowed.");
    expect(facts({ not: { required: ["a", "b"] } })).toBe("Not allowed: it has ``a`` and ``b``.");
  });

  it("is shown as it is written where there are no words for it", () => {
    expect(facts({ not: { anyOf: [{ const: 1 }] } })).toBe(
      'Not allowed: it fits ``{"anyOf":[{"const":1}]}``.',
    );
    const many = Object.fromEntries("abcdefg".split("").map((name) => [name, { const: 1 }]));
    expect(facts({ not: { properties: many } })).toContain("it fits ``{");
  });
});
