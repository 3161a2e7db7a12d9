import { finding } from "../../diagnostics/finding.ts";
import { filesBelow, isChapter, pathFrom } from "../../project/layout.ts";
import type { CoverageRule } from "../rule.ts";

/** What people put beside chapters for one another, and what stands as a pattern for chapters to come. */
const aside =
  /^(?:_.*|(?:readme|contributing|changelog|changes|licen[cs]e|notice|authors|todo|template)(?:[._-].*)?)$/i;

const include = /\binclude::\s+(\S+)/g;

/** Reports chapters that no reader ever sees: targets.yaml does not name them, and no chapter includes them. */
export const unlistedChapters: CoverageRule = ({ project, sources, coverage, report }) => {
  const folder = sources.files.resolve(project.chapterFolder);
  // A project's root has texts that are no chapters.
  if (coverage === undefined || folder.kind !== "folder" || folder.path === "") return;
  const found = [...filesBelow(sources.files, folder.path, report)].filter(
    (file) => !aside.test(nameOf(file)) && sources.files.resolve(file).kind === "file",
  );
  const listed = new Set(project.targets.flatMap(({ chapters }) => chapters.map((chapter) => chapter.file)));
  // A group that no target takes in is reported itself; what is commented out is left out on purpose.
  const targets = sources.text(project.targetsFile) ?? "";
  const unlisted = found.filter(
    (file) =>
      isChapter(file) &&
      !listed.has(file) &&
      file !== project.changelog &&
      !targets.includes(pathFrom(folder.path, file)),
  );
  if (unlisted.length === 0) return;
  const included = new Set(
    [...listed, ...unlisted].flatMap((file) =>
      [...(sources.text(file) ?? "").matchAll(include)].map(([, path = ""]) => nameOf(path)),
    ),
  );
  for (const file of unlisted)
    if (!included.has(nameOf(file))) report(finding("chapter-unlisted", {}, { file }));
};

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
