import type { Image, Reference } from "../../doctree/tree.ts";
import { isInvalid, length, lengthOrPercentage } from "../directive/options.ts";
import { oneLine } from "./clean-text.ts";
import { writtenAddress, writtenName } from "./links.ts";

/** The lines of an image behind `image::`: its address, and its options below. */
export function imageLines(node: Image, alignments: readonly string[]): string[] {
  const { uri, alt, width, height, scale, align, target } = node;
  const lines = [writtenAddress(uri)];
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined) lines.push(`:${name}: ${value}`.trimEnd());
  };
  add("alt", alt === undefined ? undefined : oneLine(alt));
  add("width", width === undefined || isInvalid(lengthOrPercentage(width)) ? undefined : width);
  add("height", height === undefined || isInvalid(length(height)) ? undefined : height);
  add("scale", scale?.toString());
  add("align", align !== undefined && alignments.includes(align) ? align : undefined);
  add("target", target && writtenTarget(target));
  return lines;
}

function writtenTarget({ uri, refuri, refname, refid }: Reference): string {
  if (uri === undefined && refname !== undefined) return `${writtenName(refname)}_`;
  return writtenAddress(uri ?? refuri ?? `#${refid ?? ""}`);
}
