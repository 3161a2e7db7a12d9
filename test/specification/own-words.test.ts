import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { corpus, hasShared } from "../helpers/shared.ts";
import { proseOf } from "./prose.ts";
import { sharedRuns } from "./shared-runs.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

describe("runs of words that two texts share", () => {
  const block = (text: string) => ({ file: "a.rst", words: text.split(" ") });

  test("are found as long as they go, wherever they stand", () => {
    const own = [block("say the cat sat on the mat today"), block("the cat sat on a mat")];
    const others = [block("and then the cat sat on the mat"), block("on a mat")];
    expect(sharedRuns(own, others, 4)).toEqual(["a.rst: the cat sat on the mat", "a.rst: the cat sat on"]);
  });

  test("do not go from one block into the next", () => {
    expect(sharedRuns([block("the cat sat on")], [block("the cat"), block("sat on")], 4)).toEqual([]);
  });
});

describe.skipIf(!hasShared)("the repository's own specification", () => {
  const own = hasShared ? proseOf(repository) : [];
  const original = hasShared ? proseOf(corpus) : [];

  test("is read whole, as the original is", () => {
    const files = (blocks: typeof own) => new Set(blocks.map(({ file }) => file.replace(/.*\//, "")));
    for (const name of ["intro.rst", "rooms.yaml", "m.room.member", "room_event.json", "CHANGELOG.rst"]) {
      expect(files(own), name).toContain(name);
      expect(files(original), name).toContain(name);
    }
  });

  test("has no run of twelve words from the original", () => {
    expect(sharedRuns(own, original, 12)).toEqual([]);
  });
});
