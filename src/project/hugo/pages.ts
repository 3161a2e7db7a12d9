import type { Report } from "../../diagnostics/finding.ts";
import { listFolder } from "../../source/list-folder.ts";
import type { Sources } from "../../source/sources.ts";
import { isChapter, isOwn, pathIn } from "../layout.ts";
import { pageAddress } from "./address.ts";
import type { SiteConfig } from "./config.ts";
import { reportIgnoredCascade } from "./ignored-settings.ts";
import { type PageMatter, readPageMatter } from "./read-page.ts";

/** A page of a site as its file says it is. */
export interface FoundPage {
  readonly file: string;
  /** The path of its address, with `/` at both ends: `/rooms/v1/`. */
  readonly address: string;
  /** Whether it stands for its folder, whose pages are below it. */
  readonly isSection: boolean;
  readonly matter: PageMatter;
}

/** The pages of a site, each before those below it, and the addresses of folders that Hugo makes lists for. */
export interface FoundPages {
  readonly pages: readonly FoundPage[];
  readonly lists: readonly string[];
}

/**
 * Finds the pages of a site in the order in which menus have them: by weight, then the newest first, then by title. Files beside an
 * `index.md` are parts of its page, and drafts and what is not rendered are none.
 */
export function findPages(config: SiteConfig, sources: Sources, report: Report): FoundPages {
  const lists: string[] = [];
  const { files } = sources;
  const matterOf = (file: string) => {
    reportIgnoredCascade(file, sources, report);
    return readPageMatter(file, sources);
  };
  const inFolder = (folder: string, address: string): FoundPage[] => {
    const entries = listFolder(files, folder, report) ?? [];
    const texts = entries
      .filter(({ name, kind }) => kind === "file" && isChapter(name))
      .flatMap(({ name }) => nameOf(name, config.languages) ?? []);
    const fileOf = (stem: string) => {
      const found = texts.find((each) => each.stem === stem);
      return found && pathIn(folder, found.name);
    };
    const bundle = fileOf("index");
    if (bundle !== undefined) {
      const matter = matterOf(bundle);
      const page = { file: bundle, address: addressOf(address, matter, ""), isSection: false, matter };
      return matter.isPublished ? [page] : [];
    }
    const below = [
      ...texts
        .filter(({ stem }) => stem !== "_index")
        .flatMap(({ stem, name }) => {
          const file = pathIn(folder, name);
          const matter = matterOf(file);
          const at = addressOf(address, matter, stem);
          return matter.isPublished ? [[{ file, address: at, isSection: false, matter }]] : [];
        }),
      ...entries
        .filter(({ name, kind }) => kind === "folder" && isOwn(files, pathIn(folder, name)))
        .map(({ name }) => inFolder(pathIn(folder, name), `${address}${step(name)}/`)),
    ].filter(([first]) => first !== undefined);
    const own = fileOf("_index");
    const matter = own === undefined ? undefined : matterOf(own);
    const isTop = address.split("/").length === 3;
    if (matter === undefined && isTop && below.length > 0) lists.push(address);
    const page =
      own !== undefined && matter?.isPublished
        ? [
            {
              file: own,
              address: matter.url === undefined ? address : pageAddress(matter.url),
              isSection: true,
              matter,
            },
          ]
        : [];
    return [...page, ...below.toSorted(([one], [other]) => (one && other ? compare(one, other) : 0)).flat()];
  };
  const folder = files.resolve(config.content);
  const pages = folder.kind === "folder" ? inFolder(folder.path, "/") : [];
  return { pages, lists };
}

/** A file's name without its ending and its language; `undefined` where it is in another language than the first. */
function nameOf(
  name: string,
  [first, ...others]: readonly string[],
): { name: string; stem: string } | undefined {
  const stem = name.slice(0, name.lastIndexOf("."));
  const code = stem.slice(stem.lastIndexOf(".") + 1);
  if (others.includes(code)) return undefined;
  return { name, stem: code === first && stem !== code ? stem.slice(0, -code.length - 1) : stem };
}

function addressOf(folder: string, { url, slug }: PageMatter, stem: string): string {
  if (url !== undefined) return pageAddress(url);
  const last = step(slug ?? stem);
  if (last === "") return folder;
  return stem === "" && slug !== undefined ? folder.replace(/[^/]*\/$/, `${last}/`) : `${folder}${last}/`;
}

/** A name as addresses have it. */
function step(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s+/g, "-")
    .replace(/[^\p{L}\p{M}\p{N}._~@+-]/gu, "");
}

function compare(one: FoundPage, other: FoundPage): number {
  const [a, b] = [one.matter, other.matter];
  const byWeight = (a.weight ?? Infinity) - (b.weight ?? Infinity);
  if (a.weight !== b.weight && byWeight !== 0) return byWeight;
  const dates = compareTexts(b.date ?? "", a.date ?? "");
  const titles = compareTexts(titleOf(one), titleOf(other));
  return dates || titles || compareTexts(one.file, other.file);
}

function titleOf({ matter: { linkTitle, title } }: FoundPage): string {
  return linkTitle ?? title ?? "";
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
