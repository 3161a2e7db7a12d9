import { isHtml } from "../../doctree/raw-html.ts";
import { walk } from "../../doctree/walk.ts";
import { isChapter } from "../../project/layout.ts";
import type { FileLink, Reading } from "../read-text.ts";
import { copiedAddress } from "./copied-files.ts";
import { destinationIn } from "./destination.ts";
import { targetsAmong } from "./follow-links.ts";
import { rawAddresses } from "./raw-addresses.ts";
import type { OtherTargets } from "./site.ts";
import { siteLink } from "./site-page.ts";

/** Finds the file of the project that a link of a target means, by its path; `undefined` where it means none that may be copied. */
export type FindFile = (output: string, link: FileLink) => string | undefined;

/**
 * Lists the links of texts that may lead to files of the project, and has those that do lead to copies of them: where these will stand is
 * known later. It goes before other addresses are followed.
 * @param findFile absent where nothing is published
 */
export function followFiles(
  readings: readonly Reading[],
  { outputs: others }: Pick<OtherTargets, "outputs">,
  findFile?: FindFile,
): readonly Reading[] {
  const outputs = new Set([...readings.map(({ output }) => output), ...others]);
  return readings.map((reading): Reading => {
    const fileLinks: FileLink[] = [];
    const copied = new Map<string, string | undefined>();
    const targets = targetsAmong(reading.ids.values());
    const follow = (link: WrittenLink): string | undefined => {
      const found = fileLinkOf(link, reading, outputs);
      if (found === undefined) return undefined;
      const { path, ...fileLink } = found;
      fileLinks.push(fileLink);
      const file = findFile?.(reading.output, fileLink);
      if (file === undefined) return undefined;
      copied.set(file, path);
      return copiedAddress(file, link.address.replace(/^[^?#]*/, ""));
    };
    for (const node of reading.links) {
      if (node.type === "image") {
        const { uri: address, position } = node;
        delete node.refuri;
        const refuri = follow({ address, position, isPicture: true });
        if (refuri !== undefined) node.refuri = refuri;
      } else if (node.type === "reference" && node.refuri !== undefined) {
        const address = node.refuri;
        // What a name leads to is written where that is said.
        const target = node.uri === undefined ? targets.get(address) : undefined;
        node.refuri = follow({ address, position: (target ?? node).position, isPicture: false }) ?? address;
      }
    }
    if (reading.frame.raw)
      walk(reading.document, (node) => {
        if (node.type === "raw" && isHtml(node))
          node.links = rawAddresses(node.value).flatMap(({ address, ...place }) => {
            const refuri = follow({ address, position: node.position, isPicture: false });
            return refuri === undefined ? [] : { ...place, refuri };
          });
        return true;
      });
    return { ...reading, fileLinks, copied };
  });
}

type WrittenLink = Omit<FileLink, "file">;

/** @returns with the path that the file has on the site that Hugo makes, where it has one */
function fileLinkOf(
  link: WrittenLink,
  { output, sitePlace }: Reading,
  outputs: ReadonlySet<string>,
): (FileLink & { path?: string }) | undefined {
  const { address } = link;
  if (sitePlace !== undefined) {
    const found = siteLink(address, sitePlace);
    return found?.kind === "other" && found.file !== undefined ? { ...link, ...found.file } : undefined;
  }
  if (!isRelative(address) || isChapter(address.replace(/[?#].*$/s, ""))) return undefined;
  return destinationIn(address, output, (name) => outputs.has(name)) === undefined ? link : undefined;
}

/** Whether an address begins at the place of the page that it stands on. */
function isRelative(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|[/\\?#]|$)/i.test(address);
}
