import { finding, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Checked, PublishedAnchor } from "../html/publish.ts";
import { pathIn } from "../project/layout.ts";
import { parseJson } from "../source/json.ts";
import { pointerOf } from "../source/pointer.ts";
import { itemsOf, type Value, valueAt } from "../source/value.ts";
import type { RenderContext } from "./document-renderer.ts";

/** An anchor of a list that was published before, and where it stands there. */
export interface ListedAnchor {
  id: string;
  title: string;
  /** The anchor of the section of which it was a part. */
  section?: string;
  location: Location;
}

const VERSION = 1;

/** Where the list of a target's anchors may be in the output folder, for one page and for a folder of them. */
const listPaths = (output: string) => [`${output}.anchors.json`, `${output}/anchors.json`];

/**
 * Reads which anchors a target had when it was published before, and reports those that are gone: addresses that others
 * noted lead to nothing any more. Those that lead on by a redirect, or as another's alias, are not gone; nor are any
 * said to be where something of the target is missing (`isPartial`). Parts are gone with their section.
 */
export function checkAnchors(
  output: string,
  { anchors, anchorIds }: Checked,
  context: Omit<RenderContext, "model">,
  isPartial: boolean,
): ListedAnchor[] {
  const former = readList(output, context);
  if (isPartial) return former;
  const known = anchors.map(({ id }) => id);
  const here = new Set(known);
  // Of a section that is gone, or has another name, nobody wants to read that its rows are gone as well.
  const gone = former.filter(
    ({ id, section }) => !anchorIds.has(id) && (section === undefined || here.has(section)),
  );
  // A section comes before all that is in it, and has the same title.
  const byTitle = new Map([...anchors].reverse().map(({ id, title }) => [title, id]));
  for (const [index, { id, title, location }] of gone.entries()) {
    const sameTitle = byTitle.get(title);
    // To look for names that are like others takes its time: nobody reads more suggestions.
    const like = sameTitle === undefined && index < 50 ? nearest(id, known)[0] : sameTitle;
    context.report(finding("anchor-gone", { id, title, ...(like !== undefined && { like }) }, location));
  }
  return former;
}

/** Where a list stands, and what it says. */
interface ListForm {
  /** Whether it is in the folder of the target's pages. */
  readonly isInFolder: boolean;
  /** Whether it says on which of several pages an anchor is. */
  readonly hasPages: boolean;
}

/** The list of a target's anchors, those of former lists included, one in a line: it is meant to be compared. */
export function writeList(
  output: string,
  { anchors }: Pick<Checked, "anchors">,
  former: readonly ListedAnchor[],
  { isInFolder, hasPages }: ListForm,
): [path: string, content: string] {
  const all = new Map<string, Omit<PublishedAnchor, "page"> & { page?: string }>();
  const add = ({ id, title, section }: Omit<PublishedAnchor, "page">, page?: string) =>
    all.set(id, {
      id,
      title,
      ...(section !== undefined && { section }),
      ...(page !== undefined && { page }),
    });
  for (const anchor of former) add(anchor);
  for (const anchor of anchors) add(anchor, hasPages ? anchor.page : undefined);
  const lines = [...all.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((anchor) => `    ${JSON.stringify(anchor)}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  const [onePage = "", folder = ""] = listPaths(output);
  const path = isInFolder ? folder : onePage;
  return [path, `{\n  "version": ${VERSION},\n  "anchors": ${list}\n}\n`];
}

function readList(output: string, context: Omit<RenderContext, "model">): ListedAnchor[] {
  const { project, sources, report, outputFolder } = context;
  const folder = project.anchorsFolder ?? outputFolder?.path;
  for (const path of listPaths(output)) {
    const inProject = folder === undefined ? undefined : pathIn(folder, path);
    if (inProject !== undefined && sources.files.resolve(inProject).kind === "file") {
      // A list is as long as what was published has anchors.
      const source = sources.load(inProject, [], Number.POSITIVE_INFINITY);
      const at = (pointer: string) => ({ file: source?.file ?? inProject, pointer });
      return source ? listed(source.value, inProject, at, report) : [];
    }
    if (project.anchorsFolder !== undefined && inProject !== undefined) {
      const { kind } = sources.files.resolve(inProject);
      if (kind === "missing" || kind === "file") continue;
      const reason = kind === "outside" ? "it leads out of the project" : "it is no file";
      report(
        finding(
          "anchors-unreadable",
          { name: inProject, version: VERSION, reason },
          { file: project.targetsFile },
        ),
      );
      return [];
    }
    if (outputFolder === undefined) continue;
    const read = outputFolder.read(path);
    if ("missing" in read) continue;
    const location = { file: project.targetsFile };
    const name = `${outputFolder.name}/${path}`;
    if ("unreadable" in read) {
      report(finding("anchors-unreadable", { name, version: VERSION, reason: read.unreadable }, location));
      return [];
    }
    const value = parseJson(read.text, { report: () => {}, at: () => location });
    return listed(value, name, () => location, report);
  }
  return [];
}

function listed(
  list: Value | undefined,
  name: string,
  at: (pointer: string) => Location,
  report: Report,
): ListedAnchor[] {
  if (valueAt(list, "version") !== VERSION) {
    report(finding("anchors-unreadable", { name, version: VERSION }, at("")));
    return [];
  }
  return itemsOf(valueAt(list, "anchors")).flatMap((anchor, index) => {
    const id = valueAt(anchor, "id");
    const title = valueAt(anchor, "title");
    if (typeof id !== "string" || id === "") return [];
    const section = valueAt(anchor, "section");
    const location = at(pointerOf(["anchors", index, "id"]));
    return [
      {
        id,
        title: typeof title === "string" ? title : "",
        ...(typeof section === "string" && { section }),
        location,
      },
    ];
  });
}
