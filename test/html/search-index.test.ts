import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { searchEntries, searchIndex } from "../../src/html/search/search-index.ts";
import { type SearchEntry, searchOptions } from "../../src/html/search/search-options.ts";
import { chooseAnchors } from "../../src/html/site/anchors.ts";
import { parse, resolve } from "../../src/rst/index.ts";
import { specification } from "./specification.ts";

const { document } = parse(specification);
const anchors = chooseAnchors(resolve([document]));
const entries = searchEntries(document.children, new Set(), (node) => `#${anchors.get(node)?.id}`);
const json = searchIndex(entries, ["title"]);

describe("the index of a page", () => {
  const sorted = (text: string) => {
    const { index, averageFieldLength, ...rest } = JSON.parse(text);
    const terms = index.sort(([a]: [string], [b]: [string]) => (a < b ? -1 : 1));
    return { ...rest, terms, averages: averageFieldLength.map((each: number) => each.toFixed(6)) };
  };
  const every = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `x${at}${String.fromCodePoint(from + at)}y${at}`).join("\n");
  const blank = { title: "", trail: "", names: "", shown: "" };

  it.each([
    ["a specification", entries],
    ["every character of ASCII", [{ ...blank, id: "#a", text: every(0, 128) }]],
    ["characters beyond it", [{ ...blank, id: "#a", text: every(128, 0x3100) }]],
  ])("is what MiniSearch itself would make: of %s", (_, list) => {
    const theirs = new MiniSearch<SearchEntry>(searchOptions);
    theirs.addAll(list);
    expect(sorted(searchIndex(list, ["title"]))).toEqual(sorted(JSON.stringify(theirs)));
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

  it("parts the words of what stands apart on the page", () => {
    expect(entries.map(({ shown }) => shown).join(" ")).toContain("Rate-limited Yes.");
  });

  it("holds no examples", () => {
    expect(MiniSearch.loadJSON<SearchEntry>(json, searchOptions).search("Content-Type")).toEqual([]);
  });
});
