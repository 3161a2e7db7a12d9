import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { hasShared, shared } from "../../helpers/shared.ts";
import { compare, type Golden } from "./compare.ts";

const here = fileURLToPath(new URL("..", import.meta.url));

function goldens(folder: string): [name: string, text: string, golden: Golden][] {
  const names = readdirSync(folder).filter((file) => file.endsWith(".rst"));
  return names.map((file) => {
    const name = file.slice(0, -".rst".length);
    const golden: Golden = JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
    return [name, readFileSync(`${folder}/${file}`, "utf8"), golden];
  });
}

function expectSame(text: string, golden: Golden): void {
  const { difference, missing, extra } = compare(text, golden);
  expect(difference).toBeUndefined();
  expect({ missing, extra }).toEqual({ missing: [], extra: [] });
}

describe("small documents read as docutils reads them", () => {
  it.each(goldens(`${here}cases`))("%s", (_name, text, golden) => expectSame(text, golden));
});

describe("documents with a mistake read as docutils reads them, with the same messages", () => {
  it.each(goldens(`${here}errors`))("%s", (_name, text, golden) => expectSame(text, golden));
});

describe.skipIf(!hasShared)("real chapters read as docutils reads them", () => {
  const chapters = hasShared ? goldens(`${shared}rst/chapters`) : [];
  it.each(chapters)("%s", (_name, text, golden) => {
    expectSame(text, golden);
  });

  it("has at least 95 of 100 of docutils' messages, by level and line", () => {
    const folders = [...goldens(`${here}cases`), ...goldens(`${here}errors`), ...chapters];
    const all = folders.map(([, text, golden]) => compare(text, golden));
    const sum = (key: "messages" | "agreed") => all.reduce((total, each) => total + each[key], 0);
    expect(sum("agreed") / sum("messages")).toBeGreaterThanOrEqual(0.95);
  });
});
