import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { chooseAnchors } from "../../src/html/anchors.ts";
import { searchEntries, searchIndex } from "../../src/html/search-index.ts";
import { type SearchEntry, searchOptions } from "../../src/html/search-options.ts";
import { parse, resolve } from "../../src/rst/index.ts";
import { specification } from "./specification.ts";

const { document } = parse(specification);
resolve([document]);
const anchors = chooseAnchors(document);
const entries = searchEntries(document.children, new Set(), (node) => `#${anchors.get(node)?.id}`);
const json = searchIndex(entries, ["title"]);

describe("the index of a page", () => {
  it("is what MiniSearch itself would make", () => {
    const theirs = new MiniSearch<SearchEntry>(searchOptions);
    theirs.addAll(entries);
    const sorted = (text: string) => {
      const { index, averageFieldLength, ...rest } = JSON.parse(text);
      const terms = index.sort(([a]: [string], [b]: [string]) => (a < b ? -1 : 1));
      return { ...rest, terms, averages: averageFieldLength.map((each: number) => each.toFixed(6)) };
    };
    expect(sorted(json)).toEqual(sorted(JSON.stringify(theirs)));
  });

  it.each([
    ["endpoints by their path", "snooze", "post-alarms-alarmid-snooze"],
    ["words that are misspelt", "alrams", "alarms"],
    ["names of fields", "volume", "post-alarms-alarmid-snooze"],
    ["beginnings of words", "time", "timers"],
    ["titles before text", "Alarm service", "alarm-service"],
  ])("finds %s", (_, words, id) => {
    const results = MiniSearch.loadJSON<SearchEntry>(json, searchOptions).search(words);
    expect(results[0]?.id).toBe(`#${id}`);
  });

  it("holds no examples", () => {
    expect(MiniSearch.loadJSON<SearchEntry>(json, searchOptions).search("Content-Type")).toEqual([]);
  });
});
