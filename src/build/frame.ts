import { finding, type Report } from "../diagnostics/finding.ts";
import type { Frame } from "../html/frame.ts";
import type { PageFile, PageSettings } from "../project/page.ts";
import type { Sources } from "../source/sources.ts";

/** The most that a picture in a page should have, in kB: every page holds it. */
const MOST = 100;

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
};

/** Reads the files that stand around the pages of a target; what cannot be read is reported and left out. */
export function readFrame(
  { lang, raw, logo, icon, words, ...files }: PageSettings,
  { sources, report }: { sources: Sources; report: Report },
): Frame {
  const frame: { -readonly [Key in keyof Frame]: Frame[Key] } = { lang, raw, ...(words && { words }) };
  for (const key of ["head", "header", "footer", "css"] as const) {
    const named = files[key];
    const text = named && sources.readText(named.file);
    if (text !== undefined) frame[key] = text.trim();
  }
  const picture = logo && readPicture(logo, sources, report);
  if (picture !== undefined) frame.logo = picture;
  const ofTab = icon && readPicture(icon, sources, report);
  if (ofTab !== undefined) frame.icon = ofTab;
  return frame;
}

/** A picture as an address that holds it. */
function readPicture({ file, location }: PageFile, sources: Sources, report: Report): string | undefined {
  const read = sources.files.readBytes(file);
  if (!("bytes" in read)) {
    const reason = "unreadable" in read ? read.unreadable : "it is gone";
    report(finding("file-unreadable", { file, reason }, location));
    return undefined;
  }
  const kilobytes = Math.ceil(read.bytes.length / 1000);
  if (kilobytes > MOST) report(finding("logo-size", { path: file, kilobytes, most: MOST }, location));
  const type = PICTURE_TYPES[file.slice(file.lastIndexOf(".") + 1).toLowerCase()] ?? "";
  return `data:${type};base64,${Buffer.from(read.bytes).toString("base64")}`;
}
