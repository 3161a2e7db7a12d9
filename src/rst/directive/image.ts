import { normalizeName } from "../../doctree/names.ts";
import type { Caption, Figure, Image, Legend, Position, Reference } from "../../doctree/tree.ts";
import { extent } from "../block/source.ts";
import { isSimpleName } from "../inline/characters.ts";
import { joinAddress, markEscapes, unescaped } from "../inline/escape.ts";
import type { Directive, DirectiveCall } from "../reading.ts";
import {
  anyText,
  choice,
  classNames,
  common,
  length,
  lengthOrPercentage,
  optionalText,
  percentage,
} from "./options.ts";
import { attributes, contentBlocks, fail, numberOption, textOption } from "./parts.ts";

const imageOptions = {
  ...common,
  alt: optionalText,
  height: length,
  width: lengthOrPercentage,
  scale: percentage,
  align: choice("top", "middle", "bottom", "left", "center", "right"),
  target: anyText,
};

export const image: Directive = {
  required: 1,
  spacedArgument: true,
  options: imageOptions,
  run(call) {
    const align = textOption(call, "align");
    const vertical = align === "top" || align === "middle" || align === "bottom";
    if (align !== undefined && vertical !== (call.substitution !== undefined)) {
      const where = vertical ? "an image within text" : "an image that stands by itself";
      fail(call, `its option "align" has the value "${align}", which is for ${where}`);
      return;
    }
    const node = readImage(call);
    if (call.substitution) call.addInline({ alt: call.substitution.name, ...node });
    else call.add(node);
  },
};

/** An image with a caption and a legend: the first paragraph of its content, and all that follows. */
export const figure: Directive = {
  required: 1,
  spacedArgument: true,
  options: {
    ...imageOptions,
    align: choice("left", "center", "right"),
    figwidth: (text) => (text.toLowerCase() === "image" ? "image" : lengthOrPercentage(text)),
    figclass: classNames,
  },
  content: true,
  run(call) {
    const { position } = call;
    const picture = { ...readImage(call), position: headOf(call) };
    const align = picture.align;
    delete picture.align;
    const width = textOption(call, "figwidth");
    const classes = call.options.get("figclass");
    const node: Figure = {
      type: "figure",
      position,
      ...(align === undefined ? {} : { align }),
      ...(width === undefined ? {} : { width }),
      ...(Array.isArray(classes) ? { classes: classes.map(String) } : {}),
      children: [picture],
    };
    const [first, ...rest] = contentBlocks(call);
    if (first?.type === "paragraph") {
      const caption: Caption = { type: "caption", position: first.position, children: first.children };
      node.children.push(caption);
    } else if (first !== undefined && !(first.type === "comment" && first.value === "")) {
      call.add(node);
      fail(call, "its caption must be a paragraph, or an empty comment where there is none");
      return;
    }
    const [start] = rest;
    const end = rest.at(-1);
    if (start !== undefined && end !== undefined) {
      const place = { ...start.position, end: end.position.end };
      const legend: Legend = { type: "legend", position: place, children: rest };
      node.children.push(legend);
    }
    call.add(node);
  },
};

/** Where a directive stands without its content. */
function headOf({ source, content: [first], position }: DirectiveCall): Position {
  const end = source.findIndex(({ row }) => row === first?.row);
  return end > 0 ? extent(source, 0, end) : position;
}

function readImage(call: DirectiveCall): Image {
  const node: Image = {
    type: "image",
    position: call.position,
    uri: readAddress(call.arguments.join(" ")),
    ...attributes(call),
  };
  for (const name of ["alt", "width", "height", "align"] as const) {
    const value = textOption(call, name);
    if (value !== undefined) node[name] = value;
  }
  const scale = numberOption(call, "scale");
  if (scale !== undefined) node.scale = scale;
  const target = textOption(call, "target");
  if (target !== undefined) node.target = readTarget(call, target);
  return node;
}

/** An address that may be broken over lines; an escaped space is part of it. */
function readAddress(text: string): string {
  return unescaped(joinAddress(markEscapes(text)));
}

/** What an image links to: a name with an underscore behind it, or an address. */
function readTarget(call: DirectiveCall, text: string): Reference {
  const inner = text.slice(0, -1);
  const phrase = /^`([^`]+)`$/.exec(inner)?.[1];
  const name = text.endsWith("_") ? (phrase ?? (isSimpleName(inner) ? inner : undefined)) : undefined;
  const leadsTo = name === undefined ? { uri: readAddress(text) } : { refname: normalizeName(name) };
  return { type: "reference", position: call.position, ...leadsTo, children: [] };
}
