import type { Directive, DirectiveCall } from "../reading.ts";
import { readCharacter } from "./character.ts";
import { flag } from "./options.ts";
import { contentBlocks, contentText, disabled, fail, hasContent, inSubstitution } from "./parts.ts";

/** What a substitution stands for, as inline content. */
export const replace: Directive = {
  content: true,
  run(call) {
    if (!inSubstitution(call) || !hasContent(call)) return;
    const [only, ...others] = contentBlocks(call).filter(({ type }) => type !== "systemMessage");
    if (only?.type !== "paragraph" || others.length > 0) {
      fail(call, "it must hold a single paragraph");
      return;
    }
    for (const node of only.children) call.addInline(node);
  },
};

/** Characters by their code points, and text between them. */
export const unicode: Directive = {
  required: 1,
  spacedArgument: true,
  options: { trim: flag, ltrim: flag, rtrim: flag },
  run(call) {
    const { substitution } = call;
    if (!inSubstitution(call) || substitution === undefined) return;
    if (call.options.has("trim") || call.options.has("ltrim")) substitution.trimBefore = true;
    if (call.options.has("trim") || call.options.has("rtrim")) substitution.trimAfter = true;
    const [text = ""] = call.arguments.join(" ").split(/(?:^|\s)\.\.\s/);
    let characters = "";
    for (const word of text.split(/\s+/)) {
      if (word === "") continue;
      const value = readCharacter(word);
      if (value === undefined) {
        fail(call, `"${word}" is the code of no character`);
        return;
      }
      characters += value;
    }
    if (characters !== "") addText(call, characters);
  },
};

/** The day, in a format of `strftime`: only where the options give a clock. */
export const date: Directive = {
  content: true,
  run(call) {
    if (!inSubstitution(call)) return;
    const { today } = call.context;
    if (today === undefined) {
      disabled(call);
      return;
    }
    addText(call, today(contentText(call.content) || "%Y-%m-%d"));
  },
};

function addText(call: DirectiveCall, value: string): void {
  call.addInline({ type: "text", position: call.position, value });
}
