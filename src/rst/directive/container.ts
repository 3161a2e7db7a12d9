import type { Subtitle } from "../../doctree/tree.ts";
import { readQuotes } from "../block/block-quote.ts";
import { nest } from "../block/nest.ts";
import { extent } from "../block/source.ts";
import { parseInline } from "../inline/parse.ts";
import type { Directive } from "../reading.ts";
import { anyText, classNames, common, optionalText, readClassNames } from "./options.ts";
import { argumentTitle, atTop, attributes, contentBlocks, fail, hasContent, misplaced } from "./parts.ts";

/** Blocks that belong together under class names of the author's. */
export const container: Directive = {
  optional: 1,
  spacedArgument: true,
  options: { name: optionalText },
  content: true,
  run(call) {
    if (!hasContent(call)) return;
    const [text] = call.arguments;
    const classes = text === undefined ? [] : readClassNames(text);
    if (classes === undefined) {
      fail(call, `"${text}" holds no class name`);
      return;
    }
    call.add({
      type: "container",
      position: call.position,
      ...attributes(call, ...classes),
      children: contentBlocks(call),
    });
  },
};

/** Several blocks that are one paragraph. */
export const compound: Directive = {
  options: common,
  content: true,
  run(call) {
    if (!hasContent(call)) return;
    call.add({
      type: "compound",
      position: call.position,
      ...attributes(call),
      children: contentBlocks(call),
    });
  },
};

/** Gives class names to its content, or, without content, to the next block. */
export const classDirective: Directive = {
  required: 1,
  spacedArgument: true,
  content: true,
  run(call) {
    const [text = ""] = call.arguments;
    const classes = readClassNames(text);
    if (classes === undefined) {
      fail(call, `"${text}" holds no class name`);
      return;
    }
    if (call.content.length === 0) {
      call.add({ type: "class", position: call.position, classes });
      return;
    }
    for (const block of contentBlocks(call)) {
      call.add({ ...block, classes: [...(block.classes ?? []), ...classes] });
    }
  },
};

/** `epigraph`, `highlights` and `pull-quote`: block quotes of a class. */
export const quote: Directive = {
  content: true,
  run(call) {
    if (!hasContent(call)) return;
    for (const block of readQuotes(call, call.content)) {
      call.add({ ...block, classes: [call.name.toLowerCase()] });
    }
  },
};

/** Something said beside the text: `topic` needs a title. */
export const topic: Directive = {
  required: 1,
  spacedArgument: true,
  options: common,
  content: true,
  run(call) {
    if (!atTop(call) || !hasContent(call)) return;
    const children = [...argumentTitle(call), ...contentBlocks(call)];
    call.add({ type: "topic", position: call.position, ...attributes(call), children });
  },
};

export const sidebar: Directive = {
  optional: 1,
  spacedArgument: true,
  options: { class: classNames, name: optionalText, subtitle: anyText },
  content: true,
  run(call) {
    const { context, position } = call;
    if (call.reader.inSidebar) {
      misplaced(call, "outside other sidebars");
      return;
    }
    if (!atTop(call) || !hasContent(call)) return;
    const title = argumentTitle(call);
    const lines = call.optionLines.get("subtitle");
    if (lines !== undefined && title.length === 0) {
      fail(call, "it has a subtitle, but no title");
      return;
    }
    const subtitle: Subtitle[] = lines
      ? [{ type: "subtitle", position: extent(lines), children: parseInline(context, lines) }]
      : [];
    const children = [...title, ...subtitle, ...nest(context, call.content, true)];
    call.add({ type: "sidebar", position, ...attributes(call), children });
  },
};
