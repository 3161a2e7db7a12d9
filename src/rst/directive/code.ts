import { textOf } from "../../doctree/tree.ts";
import { extent, type Line } from "../block/source.ts";
import { parseInline } from "../inline/parse.ts";
import type { Directive } from "../reading.ts";
import { common, type OptionReader, wholeNumber } from "./options.ts";
import { argumentInline, attributes, contentText, hasContent, numberOption } from "./parts.ts";

const optionalNumber: OptionReader = (text) => (text === "" ? 1 : wholeNumber(text));

/** A literal block in a named language. */
export const code: Directive = {
  optional: 1,
  options: { ...common, "number-lines": optionalNumber },
  content: true,
  run(call) {
    if (!hasContent(call)) return;
    const [language] = call.arguments;
    const firstLine = numberOption(call, "number-lines");
    call.add({
      type: "literalBlock",
      position: call.position,
      value: contentText(call.content),
      ...(language === undefined ? {} : { language }),
      ...(firstLine === undefined ? {} : { firstLine }),
      ...attributes(call, "code"),
    });
  },
};

/** A literal block with inline markup. */
export const parsedLiteral: Directive = {
  options: common,
  content: true,
  run(call) {
    if (!hasContent(call)) return;
    const children = parseInline(call.context, call.content);
    const value = children.map(textOf).join("");
    call.add({ type: "literalBlock", position: call.position, value, ...attributes(call), children });
  },
};

/** Formulas: one to a part between blank lines. */
export const math: Directive = {
  options: common,
  content: true,
  run(call) {
    if (!hasContent(call)) return;
    const formulas: Line[][] = [[]];
    for (const line of call.content) {
      if (line.text === "") formulas.push([]);
      else formulas.at(-1)?.push(line);
    }
    for (const lines of formulas) {
      if (lines.length === 0) continue;
      call.add({
        type: "mathBlock",
        position: extent(lines),
        value: contentText(lines),
        ...attributes(call),
      });
    }
  },
};

/** A heading that is in no table of contents. */
export const rubric: Directive = {
  required: 1,
  spacedArgument: true,
  options: common,
  run(call) {
    call.add({
      type: "rubric",
      position: call.position,
      ...attributes(call),
      children: argumentInline(call),
    });
  },
};
