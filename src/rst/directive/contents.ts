import type { Contents } from "../../doctree/tree.ts";
import type { Directive } from "../reading.ts";
import { anyText, choice, classNames, flag, optionalText, wholeNumber } from "./options.ts";
import { argumentTitle, atTop, attributes, numberOption, textOption } from "./parts.ts";

/** A table of contents; `resolve` fills it. */
export const contents: Directive = {
  optional: 1,
  spacedArgument: true,
  options: {
    class: classNames,
    depth: wholeNumber,
    local: flag,
    backlinks: choice("top", "entry", "none"),
  },
  run(call) {
    if (!atTop(call)) return;
    const { position } = call;
    const local = call.options.has("local");
    const depth = numberOption(call, "depth");
    const backlinks = textOption(call, "backlinks");
    const node: Contents = {
      type: "contents",
      position,
      local,
      backlinks: backlinks === "top" || backlinks === "none" ? backlinks : "entry",
      ...(depth === undefined ? {} : { depth }),
      ...attributes(call, "contents", ...(local ? ["local"] : [])),
      children: argumentTitle(call),
    };
    if (node.children.length === 0 && !local) {
      const value = "Contents";
      node.children.push({ type: "title", position, children: [{ type: "text", position, value }] });
    }
    call.add(node);
  },
};

/** Numbers for the sections; `resolve` gives them. */
export const sectnum: Directive = {
  options: { depth: wholeNumber, start: wholeNumber, prefix: anyText, suffix: anyText },
  run(call) {
    const depth = numberOption(call, "depth");
    call.add({
      type: "sectnum",
      position: call.position,
      start: numberOption(call, "start") ?? 1,
      prefix: textOption(call, "prefix") ?? "",
      suffix: textOption(call, "suffix") ?? "",
      ...(depth === undefined ? {} : { depth }),
    });
  },
};

/** Footnotes for the external targets of the text; `resolve` makes them. */
export const targetNotes: Directive = {
  options: { class: classNames, name: optionalText },
  run(call) {
    call.add({ type: "targetNotes", position: call.position, ...attributes(call), children: [] });
  },
};
