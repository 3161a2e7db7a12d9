import type { Diagnostic, Node, Position } from "../rst/index.ts";
import type { Anchors } from "./site/anchors.ts";
import { titleOf } from "./site/section-title.ts";

/** Something that is wrong with a text. */
export interface TextError extends Pick<Diagnostic, "code" | "message" | "position"> {
  /** The other places that a name may mean, the first few of them. */
  readonly claims: readonly Claim[];
}

export interface Claim {
  readonly position: Position;
  /** What to write to mean this one. */
  readonly reference?: string;
}

/** A name may be claimed, and referred to, thousands of times. */
const MOST_CLAIMS = 4;

export function textErrorOf(
  { code, message, position, claims = [] }: Diagnostic,
  anchors: Anchors,
): TextError {
  const others: Claim[] = [];
  for (const node of claims) {
    if (others.length === MOST_CLAIMS) break;
    if (node.position !== position) others.push(claimOf(node, anchors));
  }
  return { code, message, position, claims: others };
}

function claimOf(node: Node, anchors: Anchors): Claim {
  const id = anchors.get(node)?.id;
  if (node.type !== "section" || id === undefined) return { position: node.position };
  return { position: node.position, reference: `\`${titleOf(node)} <#${id}>\`__` };
}
