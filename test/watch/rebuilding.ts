import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { type BuilderOptions, createBuilder } from "../../src/cli/builder.ts";
import { openProject } from "../../src/cli/session.ts";
import { createAttempts } from "../../src/cli/watching/attempts.ts";
import { placeFindings } from "../../src/diagnostics/placed.ts";
import { createSnapshot } from "../../src/watch/snapshot.ts";
import { keepingConsole } from "../helpers/keeping-console.ts";
import { project as sources } from "./sources.ts";

/** The files of a project whose chapters say much of each other: links, numbers, footnotes, substitutions. */
export const start: Record<string, string> = {};
for (const [path, content] of Object.entries(sources)) if (typeof content === "string") start[path] = content;
start["targets.yaml"] = [
  "targets:",
  "  main: { files: [intro.rst, { 1: details.rst }, { 1: more.rst }] }",
  "  other: { output: another, files: [details.rst] }",
  "  mixed: { files: [prose.md, { 1: details.rst }, { 1: deeper.md }] }",
  "",
].join("\n");
start["specification/more.rst"] = [
  "More",
  "====",
  "",
  ".. _place:",
  "",
  "See `Details`_, [#note]_ and |name|, and `main <specification.html#more>`_.",
  "",
  ".. [#note] A note.",
  "",
  ".. _inside:",
  "",
  "Inner",
  "-----",
  "",
  "- An item, and an [CIT]_.",
  "",
  "Pointing",
  "--------",
  "",
  "To inside_.",
  "",
].join("\n");
start["specification/intro.rst"] = [
  "Introduction",
  "============",
  "",
  ".. contents::",
  ".. sectnum::",
  "",
  "Version {{spec_version}}, place_, inside_, |name|.",
  "",
  ".. |name| replace:: *Name*",
  ".. [CIT] A citation.",
  "",
  "{{pong_http_api}}",
  "",
].join("\n");

start["specification/prose.md"] = [
  "# Prose {#prose}",
  "",
  "Version {{spec_version}}, a note[^1], and [details](details.rst), [deeper](deeper.md#limits).",
  "",
  "{{pong_http_api}}",
  "",
  "- An item",
  "",
  "[^1]: A note.",
  "",
].join("\n");
start["specification/deeper.md"] = [
  "---",
  "title: Deeper",
  "---",
  "",
  "See [prose](prose.md) and a note[^1].",
  "",
  "## Limits {#limits}",
  "",
  "| a | b |",
  "|---|---|",
  "| 1 | 2 |",
  "",
  "[^1]: Another note.",
  "",
].join("\n");

/** A file is written or removed, a folder is renamed, or everything is as at the beginning again. */
export type Step = { file: string; text: string | undefined } | { from: string; to: string } | "fix";

/** Builds a project, of which nothing is wrong at first, after each burst of steps, and expects what a first build gives of it then. */
export async function expectLikeFirst(
  bursts: readonly (readonly Step[])[],
  options: Partial<BuilderOptions> = {},
  project: Readonly<Record<string, string>> = start,
): Promise<void> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "spec-rebuild-")));
  const console = keepingConsole(root, Promise.resolve());
  const given = { define: new Map<string, string>(), check: true, ...options };
  try {
    apply(root, "fix", project);
    const { attempt, concerns } = createAttempts(
      console,
      root,
      await createBuilder([], { ...given, again: true }),
      new Map(),
    );
    const snapshot = createSnapshot(root, () => false);
    snapshot.look([""]);
    let last = attempt([]);
    expect(last.isGood).toBe(true);
    for (const burst of bursts) {
      for (const step of burst) apply(root, step, project);
      const changes = snapshot.look([""]).changes.filter(concerns);
      if (changes.length > 0) last = attempt(changes);
      const session = openProject(console, root);
      const { files } = (await createBuilder([], given)).build(session);
      expect(last.findings).toEqual(placeFindings(session.settled().findings, session.io.sources.position));
      expect(differences(last.built?.result.files, files)).toEqual([]);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The names of the files that are not the same: their contents are too long to be shown. */
function differences(
  some: ReadonlyMap<string, string> = new Map(),
  others: ReadonlyMap<string, string> = new Map(),
): string[] {
  return [...new Set([...some.keys(), ...others.keys()])].filter(
    (name) => some.get(name) !== others.get(name),
  );
}

function apply(root: string, step: Step, project: Readonly<Record<string, string>>): void {
  if (step === "fix") {
    rmSync(root, { recursive: true });
    for (const [file, text] of Object.entries(project)) write(root, file, text);
    if (project === start) symlinkSync(sources["api/definitions"].link, join(root, "api/definitions"));
  } else if ("from" in step) {
    if (existsSync(join(root, step.from)) && !existsSync(join(root, step.to)))
      renameSync(join(root, step.from), join(root, step.to));
  } else if (step.text === undefined) rmSync(join(root, step.file), { force: true });
  else write(root, step.file, step.text);
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
