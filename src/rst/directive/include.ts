import { limits } from "../../limits.ts";
import { report } from "../block/report.ts";
import { type Line, readSource } from "../block/source.ts";
import type { Directive, DirectiveCall } from "../reading.ts";
import { contentSource, includedText } from "./included-text.ts";
import { anyText, classNames, common, optionalText } from "./options.ts";
import { attributes, contentText, disabled, fail, textOption } from "./parts.ts";

const lineNumber = (text: string) => {
  return /^-?[0-9]+$/.test(text) ? Number(text) : { invalid: `"${text}" is not a whole number` };
};

/** Reads another file in its place: as part of this text, as a literal block, or as code. */
export const include: Directive = {
  required: 1,
  spacedArgument: true,
  options: {
    ...common,
    literal: optionalText,
    code: optionalText,
    encoding: anyText,
    parser: anyText,
    "tab-width": lineNumber,
    "start-line": lineNumber,
    "end-line": lineNumber,
    "start-after": anyText,
    "end-before": anyText,
    "number-lines": optionalText,
  },
  run(call) {
    const { context, reader, position } = call;
    const path = call.arguments.join(" ");
    if (context.including.includes(path) || context.including.length >= limits.includeDepth.most) {
      report(context, "include-failed", position, path, "it includes itself, or files are included too deep");
      return;
    }
    if (context.included >= limits.includes.most) {
      report(
        context,
        "include-failed",
        position,
        path,
        `more than ${limits.includes.most} files are included`,
      );
      return;
    }
    const text = includedText(call, path);
    if (text === undefined) return;
    context.included += 1;
    const lines = selectLines(call, readSource(text, 0, path).lines);
    if (lines === undefined) return;
    const language = textOption(call, "code");
    if (language !== undefined || call.options.has("literal")) {
      const value = contentText(lines).trimEnd();
      const named = language ? { language } : {};
      const classes = language === undefined ? [] : ["code"];
      call.add({ type: "literalBlock", position, value, ...named, ...attributes(call, ...classes) });
      return;
    }
    context.including.push(path);
    const inner = { ...reader, lines, at: 0 };
    context.read(inner);
    reader.nodes = inner.nodes;
    context.including.pop();
  },
};

/** The lines that the options choose. */
function selectLines(call: DirectiveCall, all: readonly Line[]): readonly Line[] | undefined {
  const start = call.options.get("start-line");
  const end = call.options.get("end-line");
  let lines = all.slice(typeof start === "number" ? start : 0, typeof end === "number" ? end : undefined);
  const after = textOption(call, "start-after");
  if (after !== undefined) {
    const found = lines.findIndex(({ text }) => text.includes(after));
    if (found < 0) {
      fail(call, `the text "${after}" of its option "start-after" is not in the file`);
      return undefined;
    }
    lines = lines.slice(found + 1);
  }
  const before = textOption(call, "end-before");
  if (before !== undefined) {
    const found = lines.findIndex(({ text }) => text.includes(before));
    if (found < 0) {
      fail(call, `the text "${before}" of its option "end-before" is not in the file`);
      return undefined;
    }
    lines = lines.slice(0, found);
  }
  return lines;
}

/** Text in another format: kept, and marked as disabled unless options allow it. */
export const raw: Directive = {
  required: 1,
  spacedArgument: true,
  options: { class: classNames, file: anyText, url: anyText, encoding: anyText },
  content: true,
  run(call) {
    const lines = contentSource(call);
    if (lines === undefined) return;
    const off = !call.context.raw;
    if (off) disabled(call);
    const node = {
      type: "raw" as const,
      position: call.position,
      format: call.arguments.join(" ").toLowerCase(),
      value: contentText(lines),
      disabled: off,
      ...attributes(call),
    };
    if (call.substitution) call.addInline(node);
    else call.add(node);
  },
};
