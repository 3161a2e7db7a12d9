import { finding } from "../diagnostics/finding.ts";
import { pointerTo } from "../source/pointer.ts";
import { entriesOf, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import type { Project, Redirect } from "./project.ts";

/** The anchors that lead on to others, as targets.yaml says. */
export function readRedirects(context: Context): Redirect[] {
  return entriesOf(valueAt(context.source.value, "redirects")).flatMap(([id, to]) => {
    const pointer = pointerTo("/redirects", id);
    if (withoutMark(id) === "") {
      const args = { name: "A key of 'redirects'", isRequired: false };
      context.report(finding("targets-empty", args, placeIn(context, pointer, "key")));
      return [];
    }
    if (typeof to !== "string" || to === "") return [];
    const location = placeIn(context, pointer);
    return [{ id: withoutMark(id), to, location, keyLocation: placeIn(context, pointer, "key") }];
  });
}

/** In addresses a `#` stands before an anchor. */
function withoutMark(id: string): string {
  return id.startsWith("#") ? id.slice(1) : id;
}

/** The folder of the lists of anchors; it need not be there yet. */
export function readAnchorsFolder(context: Context): Pick<Project, "anchorsFolder"> {
  const path = valueAt(context.source.value, "anchors");
  if (typeof path !== "string" || path === "") return {};
  const location = placeIn(context, "/anchors");
  const resolved = context.files.resolve(path);
  if (resolved.kind === "folder") return { anchorsFolder: resolved.path };
  const isPlain = /^[^\\:]+$/.test(path) && !path.startsWith("/") && !path.split("/").includes("..");
  if (resolved.kind === "missing" && isPlain) return { anchorsFolder: path.replace(/(?<!\/)\/+$/, "") };
  if (resolved.kind === "outside" || resolved.kind === "missing")
    context.report(finding("path-outside", { path }, location));
  else
    context.report(
      finding("path-missing", { path, wanted: "folder", found: resolved.kind, known: [] }, location),
    );
  return {};
}
