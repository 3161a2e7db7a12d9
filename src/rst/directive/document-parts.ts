import type { Position } from "../../doctree/tree.ts";
import { type FieldLines, takeField } from "../block/field-list.ts";
import { report } from "../block/report.ts";
import { extent } from "../block/source.ts";
import { markEscapes, unescaped } from "../inline/escape.ts";
import type { Directive, DirectiveCall } from "../reading.ts";
import { contentBlocks, contentText, fail, hasContent } from "./parts.ts";

/** Facts about the document for programs: fields of a name, maybe attributes, and text. */
export const meta: Directive = {
  content: true,
  run(call) {
    if (!hasContent(call)) return;
    let at = 0;
    while (at < call.content.length) {
      const field = takeField(call.content, at);
      if (field === undefined) {
        fail(call, "its content must be fields");
        return;
      }
      const position = extent(call.content, at, field.next);
      at = field.next;
      addField(call, field, position);
    }
  },
};

function addField(call: DirectiveCall, field: FieldLines, position: Position): void {
  const [name = "", ...others] = meant(field.name.text).split(/\s+/);
  const content = meant(contentText(field.body)).replace(/\s+/g, " ").trim();
  if (content === "") {
    report(call.context, "meta-empty", position, name);
    return;
  }
  const attributes = [name.includes("=") ? name : `name=${name}`, ...others].map(pair);
  if (attributes.every((each) => each !== undefined))
    call.add({ type: "meta", position, attributes, content });
  else fail(call, `"${field.name.text}" is no name with attributes of the form key=value`);
}

function meant(text: string): string {
  return unescaped(markEscapes(text));
}

function pair(text: string): [string, string] | undefined {
  const at = text.indexOf("=");
  return at > 0 && at < text.length - 1 ? [text.slice(0, at), text.slice(at + 1)] : undefined;
}

/** What stands at the top of each page. */
export const header: Directive = {
  content: true,
  run(call) {
    if (hasContent(call))
      call.add({ type: "header", position: call.position, children: contentBlocks(call) });
  },
};

/** What stands at the foot of each page. */
export const footer: Directive = {
  content: true,
  run(call) {
    if (hasContent(call))
      call.add({ type: "footer", position: call.position, children: contentBlocks(call) });
  },
};

/** The document's title for programs; nothing is shown. */
export const title: Directive = {
  required: 1,
  spacedArgument: true,
  run(call) {
    call.context.documentTitle = call.arguments.join(" ").replace(/\s+/g, " ");
  },
};
