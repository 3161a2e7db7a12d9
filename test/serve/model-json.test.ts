import { describe, expect, it } from "vitest";
import { modelJson } from "../../src/serve/model-json.ts";

describe("the model as JSON", () => {
  it("keeps the order of a mapping's keys", () => {
    expect(
      modelJson(
        new Map<string, unknown>([
          ["default", 1],
          [
            "404",
            [
              new Map([
                ["b", null],
                ["a", "x"],
              ]),
            ],
          ],
        ]),
      ),
    ).toBe('{"default":1,"404":[{"b":null,"a":"x"}]}\n');
  });

  it("names the first place of what contains itself, or stands twice", () => {
    const schema: Record<string, unknown> = { title: "Node", at: { file: "a" } };
    schema["a/b"] = [schema];
    const both = { first: schema, second: schema, absent: undefined };
    expect(JSON.parse(modelJson(both))).toEqual({
      first: { title: "Node", at: { file: "a" }, "a/b": [{ $ref: "#/first" }] },
      second: { $ref: "#/first" },
    });
    const deep = { "a/b": { list: [schema, schema] } };
    expect(JSON.parse(modelJson(deep))["a/b"].list[1]).toEqual({ $ref: "#/a~1b/list/0" });
  });

  it("repeats what holds nothing but plain values", () => {
    const place = { file: "a", pointer: "/b" };
    expect(JSON.parse(modelJson([place, place]))).toEqual([place, place]);
  });

  it("grows with the model, not with the ways through it", () => {
    let value: object = {};
    for (let depth = 0; depth < 60; depth++) value = { left: value, right: value };
    expect(modelJson(value).length).toBeLessThan(20_000);
  });
});
