import { textOf } from "../../doctree/tree.ts";
import type { Directive } from "../reading.ts";
import { makeId } from "../resolve/make-id.ts";
import { common } from "./options.ts";
import { argumentTitle, attributes, contentBlocks, hasContent } from "./parts.ts";

/** Those that are named for what they say. */
export const ADMONITIONS = [
  "attention",
  "caution",
  "danger",
  "error",
  "hint",
  "important",
  "note",
  "tip",
  "warning",
] as const;

export const admonition: Directive = {
  options: common,
  content: true,
  run(call) {
    if (!hasContent(call)) return;
    call.add({
      type: "admonition",
      position: call.position,
      kind: call.name.toLowerCase(),
      ...attributes(call),
      children: contentBlocks(call),
    });
  },
};

/** An admonition with a title of its own. */
export const generalAdmonition: Directive = {
  required: 1,
  spacedArgument: true,
  options: common,
  content: true,
  run(call) {
    if (!hasContent(call)) return;
    const title = argumentTitle(call);
    const named = call.options.has("class") ? [] : [`admonition-${makeId(title.map(textOf).join(""))}`];
    call.add({
      type: "admonition",
      position: call.position,
      kind: "admonition",
      ...attributes(call, ...named),
      children: [...title, ...contentBlocks(call)],
    });
  },
};
