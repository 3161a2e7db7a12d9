import { type Finding, finding } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Document } from "../document/document.ts";
import type { FileLink } from "../html/read-text.ts";
import type { FindFile } from "../html/site/file-links.ts";
import { limits } from "../limits.ts";
import { isChapter } from "../project/layout.ts";
import type { BytesResult } from "../source/files.ts";
import { memoize } from "../source/memoize.ts";
import type { RenderContext } from "./document-renderer.ts";
import { isHidden, type LinkedFile, linkedFile } from "./linked-file.ts";
import { placesIn } from "./places-in.ts";
import { startOf } from "./reported-errors.ts";

/** What files are found with. */
export type FilesContext = Pick<RenderContext, "sources" | "report" | "reported" | "outputFolder"> & {
  project: Pick<RenderContext["project"], "chapterFolder">;
  model: Pick<RenderContext["model"], "descriptions">;
};

/** The files of a project that its documents lead to, which are copied beside their pages. */
export interface ProjectFiles {
  /** Finds the file that a link means, if that can be copied. */
  find: FindFile;
  /** A file by its path from the project's root; each is read once. */
  read(file: string): BytesResult;
  /** Reports the links of a document that lead to files which there are not, or which are not copied, each where it is written. */
  report(document: Document, links: readonly FileLink[]): void;
}

/** @param copiesOf what documents that share copies have in common; all share them where nothing is said */
export function createProjectFiles(
  documents: readonly Document[],
  { sources, report, reported, project, model, outputFolder }: FilesContext,
  copiesOf: (output: string) => string = () => "",
): ProjectFiles {
  const { files } = sources;
  const read = memoize((file) => files.readBytes(file));
  const places = new Map(documents.map((each) => [each.output, placesIn(each, sources, model)]));
  const published = outputFolder?.path;
  const meantBy = (output: string, { file, address, position }: FileLink): LinkedFile => {
    if (file !== undefined) return { kind: "file", file };
    const from = places.get(output)?.(position).location.file;
    if (from === undefined) return { kind: "missing" };
    return linkedFile(address, from, project.chapterFolder, files);
  };
  const fits = createFits();
  const refusal = (file: string, output: string, location: Location): Finding | undefined => {
    if (isHidden(file)) return finding("file-hidden", { file }, location);
    const found = read(file);
    const { most } = limits.copies;
    if ("bytes" in found && fits(`${copiesOf(output)} ${file}`, found.bytes.length)) return undefined;
    const reason =
      "bytes" in found
        ? `with it, all copies of files have more than ${most} bytes`
        : "unreadable" in found
          ? found.unreadable
          : "it is gone";
    return finding("file-unreadable", { file, reason }, location);
  };
  return {
    find(output, link) {
      const meant = meantBy(output, link);
      if (meant.kind !== "file" || isHidden(meant.file)) return undefined;
      // What was published before is where links from pages look for it.
      if (published !== undefined && meant.file.startsWith(`${published}/`)) return undefined;
      return "bytes" in read(meant.file) ? meant.file : undefined;
    },
    read,
    report({ output }, links) {
      for (const link of links) {
        const place = places.get(output)?.(link.position);
        if (place === undefined) continue;
        const { location, related } = place;
        const meant = meantBy(output, link);
        const found =
          meant.kind === "file" ? refusal(meant.file, output, location) : problemOf(meant, link, location);
        if (found && reported.isFirst(startOf(location), found.code, link.address))
          report({ ...found, related });
      }
    },
  };
}

/** What is wrong with a link that leads to no file, if anything: others may lead to what stands beside the published pages. */
function problemOf(
  meant: Exclude<LinkedFile, { kind: "file" }>,
  { address, isPicture }: FileLink,
  location: Location,
): Finding | undefined {
  if (meant.kind === "unreadable") return finding("file-unreadable", meant, location);
  if (meant.kind === "outside")
    return meant.isWritten && !isPicture
      ? undefined
      : finding("file-outside-project", { file: meant.file }, location);
  // Descriptions are shown by other programs as well, which look for pictures elsewhere.
  return isPicture && isChapter(location.file)
    ? finding("picture-missing", { address }, location)
    : undefined;
}

/** Counts the bytes of copies, each by its name once; gives false for those past the limit. */
function createFits(): (name: string, bytes: number) => boolean {
  const counted = new Set<string>();
  let total = 0;
  return (name, bytes) => {
    if (!counted.has(name)) total += bytes;
    counted.add(name);
    return total <= limits.copies.most;
  };
}
