import { isIgnoredName } from "../source/ignored-names.ts";
import { isDataFile, keptBesideTargets, layout, pathIn } from "./layout.ts";
import { matrix } from "./profile/matrix.ts";
import type { Project } from "./project.ts";

/** Where the sources of a project are, whether or not a command reads them. Paths are from the project's root. */
export interface SourcePlaces {
  /** Files that targets.yaml names, or that have their name from the layout. */
  files: string[];
  /** Folders whose files are sources, those of other folders in them included. */
  folders: SourceFolder[];
}

export interface SourceFolder {
  path: string;
  /** What its files are, in a word. */
  what: string;
  /** Whether a file of this name may be read there. */
  holds: (name: string) => boolean;
}

const isChapterName = (name: string) => /\.(?:rst|md|txt|inc)$/i.test(name);
const isTemplateName = (name: string) => name.endsWith(".njk");
const isSourceName = (name: string) => !isIgnoredName(name);

/**
 * @param project absent where targets.yaml cannot be read: then the sources are those of the layout
 * @param templates a further folder of templates, which the command line names
 */
export function sourcePlaces(project: Project | undefined, templates?: string): SourcePlaces {
  const {
    targets = [],
    apiFiles = [],
    unmarkedFiles = [],
    definitionFiles = [],
    eventFolders = [],
    commonFieldFiles = [],
    collections = [],
  } = project ?? {};
  const frames = [...targets.map(({ page }) => page), ...(project ? [project.page] : [])];
  const pages = frames.flatMap((page) => [
    page.head,
    page.header,
    page.footer,
    page.css,
    page.logo,
    page.icon,
  ]);
  return {
    files: [
      ...["targets.yaml", ...Object.values(keptBesideTargets)].flatMap((name) => [
        name,
        pathIn(layout.chapters, name),
      ]),
      project?.changelog ?? "CHANGELOG.rst",
      ...(project?.siteSettings.versionsFile === undefined ? [] : [project.siteSettings.versionsFile]),
      ...(project?.profile.file === undefined ? [] : [project.profile.file]),
      ...(project?.site === undefined ? [] : [project.site.configFile]),
      ...targets.flatMap(({ chapters }) => chapters.map(({ file }) => file)),
      ...pages.flatMap((page) => page?.file ?? []),
      ...frames.flatMap(({ wordsFile = [] }) => wordsFile),
      ...apiFiles.map(({ file }) => file),
      ...unmarkedFiles,
      ...(project?.dataTables ?? []).map(({ file }) => file),
      ...definitionFiles.map(({ file }) => file),
      ...commonFieldFiles,
      ...collections.flatMap(({ schemas, examples }) => [...schemas, ...examples]),
    ],
    folders: [
      { path: layout.changelogs, what: "changelogs", holds: isSourceName },
      // At the root what is published may stand as well.
      ...[project?.chapterFolder ?? layout.chapters]
        .filter((path) => path !== "")
        .map((path) => {
          return { path, what: "chapters", holds: isChapterName };
        }),
      { path: "api", what: "API files", holds: isDataFile },
      // Where these are there the project has their profile, unless it says otherwise.
      { path: matrix.events.schemas, what: "schemas", holds: isSourceName },
      { path: matrix.events.examples, what: "examples", holds: isSourceName },
      ...[project?.templates ?? layout.templates, templates ?? []].flat().map((path) => {
        return { path, what: "templates", holds: isTemplateName };
      }),
      ...eventFolders.flatMap(({ schemas, examples }) => [
        { path: schemas, what: "schemas", holds: isSourceName },
        ...(examples === undefined ? [] : [{ path: examples, what: "examples", holds: isSourceName }]),
      ]),
    ],
  };
}
