import type { Destination } from "../site/destination.ts";
import { destinationOf, type Site } from "../site/site.ts";

/** Anchors in files of Markdown, where a place has one. */
export interface MainAnchors {
  /** The same destination by the anchor that the place has, for one that led there by another. */
  of(destination: Destination): Destination;
  /** Whether something leads to an anchor of a target. */
  isLinked(output: string, id: string): boolean;
}

/** Finds the anchors of all that is published together, and those that its links lead to. */
export function createMainAnchors(site: Site): MainAnchors {
  const ids = new Map(
    site.publications.map(({ output, anchors }) => [
      output,
      new Map(
        [...anchors.values()].flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)),
      ),
    ]),
  );
  const of = ({ output, id }: Destination): Destination =>
    id === undefined ? { output } : { output, id: ids.get(output)?.get(id) ?? id };
  const linked = new Set<string>();
  for (const { output, links, anchors, ids: nodes } of site.publications)
    for (const link of links) {
      const refid = "refid" in link ? link.refid : undefined;
      const refuri = "refuri" in link ? link.refuri : undefined;
      const node = refid === undefined ? undefined : nodes.get(refid);
      const anchor = node && anchors.get(node);
      if (anchor) linked.add(keyOf({ output, id: anchor.id }));
      const destination = refuri === undefined ? undefined : destinationOf(refuri, output, site);
      if (destination) linked.add(keyOf(of(destination)));
    }
  return { of, isLinked: (output, id) => linked.has(keyOf({ output, id })) };
}

function keyOf({ output, id = "" }: Destination): string {
  return `${output}#${id}`;
}
