import { describe, expect, it } from "vitest";
import { createEventsOf } from "../../src/sections/events-of.ts";

const names = ["m.a", "m.b", "m.b#one", "m.b#two", "m.c"];
const events = names.map((name) => ({ name, ...(name.includes("#") && { variant: "x" }) }));
const chosen = (...patterns: string[]) => createEventsOf(events)(patterns).map(({ name }) => name);

describe("the events of a group", () => {
  it("come in the order of the patterns, then by name, each once", () => {
    expect(chosen("m.c", "m.*", "m.a")).toEqual(["m.c", "m.a", "m.b"]);
  });

  it("that one pattern matches come by weight, the lowest first", () => {
    const weights = [3, undefined, 2, -1.5, 10];
    const weighed = weights.map((weight, index) => ({
      name: `m.${index}`,
      ...(weight !== undefined && { weight }),
    }));
    const names = createEventsOf(weighed)(["m.4", "m.*"]).map(({ name }) => name);
    expect(names).toEqual(["m.4", "m.3", "m.1", "m.2", "m.0"]);
  });

  it("are variants where the pattern has '#'", () => {
    expect(chosen("m.b#*", "m.b#one")).toEqual(["m.b#one", "m.b#two"]);
    expect(chosen("m.b")).toEqual(["m.b"]);
  });

  it("are found by name without a look at all others", () => {
    let looks = 0;
    const counted = Array.from({ length: 1000 }, (_, index) => ({
      get name() {
        looks++;
        return `m.${index}`;
      },
    }));
    const eventsOf = createEventsOf(counted);
    for (let index = 0; index < 1000; index++) expect(eventsOf([`m.${index}`])).toHaveLength(1);
    expect(looks).toBe(1000);
  });
});
