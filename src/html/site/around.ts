import type { SiteSettings } from "../../project/site.ts";
import type { Frame } from "../frame.ts";
import type { Part } from "./parts.ts";
import type { Publication } from "./publication.ts";

/** What is around the pages of targets that are one site. */
export interface Around extends SiteSettings {
  /** What a project puts around the pages that belong to no target. */
  readonly frame: Frame;
  /** The script of the page for addresses that lead to none. */
  readonly notFoundScript: string;
  /** Whether there is a page in Markdown beside each. */
  readonly hasMarkdown: boolean;
}

/** The output of the target whose pages stand at the root of a site: the one that says so by its name, or the only one. */
export function homeAmong(outputs: readonly string[]): string | undefined {
  return outputs.find((output) => output === HOME) ?? (outputs.length === 1 ? outputs[0] : undefined);
}

const HOME = "index";

/** A target of a site, with those whose folders are in its own. */
export interface SiteNode {
  readonly publication: Publication;
  readonly inside: readonly SiteNode[];
}

/**
 * The targets of a site as its sidebar has them: by weight, those without one last, and in the order of targets.yaml where that
 * is the same. A target stands below the one whose folder its own is in. The one at the root is not among them.
 */
function siteTree(publications: readonly Publication[], home: string | undefined): SiteNode[] {
  const others = publications.filter(({ output }) => output !== home);
  const sorted = others.toSorted((one, other) => (one.weight ?? LAST) - (other.weight ?? LAST));
  const nodes = new Map(
    sorted.map((publication) => [publication.output, { publication, inside: [] as SiteNode[] }]),
  );
  const tops: SiteNode[] = [];
  for (const node of nodes.values()) {
    const around = folderAround(node.publication.output, (folder) => nodes.has(folder));
    (nodes.get(around ?? "")?.inside ?? tops).push(node);
  }
  return tops;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** The nearest folder around a path that a target has. */
function folderAround(path: string, isTarget: (folder: string) => boolean): string | undefined {
  const steps = path.split("/").slice(0, -1);
  for (; steps.length > 0; steps.pop()) if (isTarget(steps.join("/"))) return steps.join("/");
  return undefined;
}

/** A page of a site. */
export interface SitePage {
  readonly publication: Publication;
  readonly part: Part;
}

/** The order of the targets of a site. */
export interface SiteOrder {
  readonly tree: readonly SiteNode[];
  /** The targets that each stands inside of, the outermost first. */
  readonly trails: ReadonlyMap<string, readonly Publication[]>;
  readonly targets: readonly Publication[];
  /** All pages, one behind the other. */
  readonly pages: readonly SitePage[];
  /** Where among them each page stands. */
  readonly numbers: ReadonlyMap<Part, number>;
}

export function orderOf(publications: readonly Publication[], home: string | undefined): SiteOrder {
  const tree = siteTree(publications, home);
  const trails = new Map<string, readonly Publication[]>();
  const inOrder = publications.filter(({ output }) => output === home);
  const visit = (nodes: readonly SiteNode[], trail: readonly Publication[]) => {
    for (const { publication, inside } of nodes) {
      trails.set(publication.output, trail);
      inOrder.push(publication);
      visit(inside, [...trail, publication]);
    }
  };
  visit(tree, []);
  const pages = inOrder.flatMap((publication) => publication.parts.map((part) => ({ publication, part })));
  const numbers = new Map(pages.map(({ part }, number) => [part, number]));
  return { tree, trails, targets: inOrder, pages, numbers };
}
