import { takeField } from "../block/field-list.ts";
import { extent } from "../block/source.ts";
import type { Directive } from "./directive.ts";
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
      const [name = "", ...others] = field.name.text.split(/\s+/);
      const pairs = others.map(pair);
      call.add({
        type: "meta",
        position: extent(call.content, at, field.next),
        attributes: [name.includes("=") ? pair(name) : ["name", name], ...pairs],
        content: contentText(field.body).replace(/\s+/g, " ").trim(),
      });
      at = field.next;
    }
  },
};

function pair(text: string): [string, string] {
  const [key = "", value = ""] = text.split("=", 2);
  return [key, value];
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
