import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createSnapshot } from "../../src/watch/snapshot.ts";

type Step =
  | { kind: "write"; at: string; text: string }
  | { kind: "remove"; at: string }
  | { kind: "move"; at: string; to: string }
  | { kind: "look" };

const folder = fc.constantFrom("", "a/", "a/b/", "c/");
const place = fc.tuple(folder, fc.constantFrom("x", "y", "a", "b")).map(([above, name]) => above + name);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("write" as const), at: place, text: fc.constantFrom("", "one", "two") }),
  fc.record({ kind: fc.constant("remove" as const), at: place }),
  fc.record({ kind: fc.constant("move" as const), at: place, to: place }),
  fc.record({ kind: fc.constant("look" as const) }),
);

it("knows, from the paths that were touched, what there is", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const root = mkdtempSync(join(tmpdir(), "spec-snapshot-"));
      try {
        const snapshot = createSnapshot(root, () => false);
        const reported = new Map<string, "file" | "folder">();
        const look = (paths: string[]) => {
          for (const { path, kind, isFolder } of snapshot.look(paths).changes)
            if (kind === "removed") reported.delete(path);
            else reported.set(path, isFolder ? "folder" : "file");
        };
        look([""]);
        const touched = new Set<string>();
        for (const each of steps) {
          for (const path of apply(root, each)) touched.add(path);
          if (each.kind !== "look") continue;
          look([...touched]);
          touched.clear();
        }
        look([...touched]);
        expect(new Map([...reported].sort())).toEqual(allBelow(root));
        expect(snapshot.look([""]).changes).toEqual([]);
      } finally {
        rmSync(root, { recursive: true });
      }
    }),
    { numRuns: 60 },
  );
});

it("notices a second write that leaves size and time as they were", () => {
  const root = mkdtempSync(join(tmpdir(), "spec-snapshot-"));
  try {
    const file = join(root, "file");
    writeFileSync(file, "one");
    const snapshot = createSnapshot(root, () => false);
    snapshot.look([""]);
    expect(snapshot.look([""]).changes).toEqual([]);
    writeFileSync(file, "two");
    expect(snapshot.look(["file"]).changes).toEqual([{ path: "file", kind: "changed" }]);
    writeFileSync(file, "six");
    snapshot.accept(["file"]);
    expect(snapshot.look([""]).changes).toEqual([]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

/** Does what a step says; gives the paths that a watcher of folders hears of, none where it cannot be done. */
function apply(root: string, step: Step): string[] {
  try {
    if (step.kind === "look") return [];
    const at = join(root, step.at);
    if (step.kind === "remove") {
      rmSync(at, { recursive: true });
      return [step.at];
    }
    if (step.kind === "move") {
      mkdirSync(dirname(join(root, step.to)), { recursive: true });
      renameSync(at, join(root, step.to));
      return [step.at, step.to];
    }
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, step.text);
    return [step.at];
  } catch {
    return "to" in step ? [step.to] : [];
  }
}

function allBelow(root: string): Map<string, "file" | "folder"> {
  const all = new Map<string, "file" | "folder">();
  for (const { path, isFolder } of createSnapshot(root, () => false).look([""]).changes)
    all.set(path, isFolder ? "folder" : "file");
  return new Map([...all].sort());
}
