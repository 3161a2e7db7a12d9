import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/cli/node-files.ts";
import { corpus, golden, hasShared } from "../helpers/shared.ts";
import { sections2015 } from "./sections-2015.ts";

describe.skipIf(!hasShared)("the 2015 templates on the original's specification", () => {
  const names = hasShared ? readdirSync(`${golden}/sections`).map((file) => file.replace(/\.rst$/, "")) : [];
  const sections = hasShared ? sections2015(nodeFiles(corpus)).sections : undefined;

  it.each(names)("make %s byte for byte", (name) => {
    const expected = readFileSync(`${golden}/sections/${name}.rst`, "utf8");
    expect(sections?.render(name)?.text).toBe(expected);
  });

  it("make no other sections", () => {
    const entries = sections?.entries.map(({ name }) => name) ?? [];
    // The original of those days could not show definitions by themselves.
    const isOfOriginal = (name: string) => !name.startsWith("definition_");
    expect(entries.filter(isOfOriginal).sort()).toEqual(names.sort());
  });
});
