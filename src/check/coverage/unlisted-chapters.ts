import { finding } from "../../diagnostics/finding.ts";
import { readPageMatter } from "../../project/hugo/read-page.ts";
import { filesBelow, isChapter, pathFrom } from "../../project/layout.ts";
import type { Sources } from "../../source/sources.ts";
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
  // What stands beside the pages of a site, its templates may show; without them only the pages of a known site are judged.
  if (project.site !== undefined && project.profile.events === undefined) return;
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
      !coverage.included.has(file) &&
      !(project.site !== undefined && isOfSite(file, sources)) &&
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

/** Whether a file is a page of a site that is not published, or stands for a folder of parts of pages. */
function isOfSite(file: string, sources: Sources): boolean {
  return /^_?index\./.test(nameOf(file)) || !readPageMatter(file, sources).isPublished;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
