import type { Element } from "hast";
import type { BulletList, DefinitionList, EnumeratedList, ListItem } from "../../doctree/tree.ts";
import { anchored, type Context, located, plainWords, selfLinked } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import type { Say } from "../page-words.ts";
import { renderInline } from "./inline.ts";
import { renderCompact } from "./nested.ts";

const NUMBERINGS = { arabic: undefined, loweralpha: "a", upperalpha: "A", lowerroman: "i", upperroman: "I" };

export function renderList(node: BulletList | EnumeratedList, context: Context): Element {
  const names = classes(...(node.classes ?? []));
  const items = node.children.map((item) => {
    const content = renderCompact(item.children, context, node.tight);
    const made = element("li", classes(...(item.classes ?? [])), checkbox(item, context.say), content);
    return located(context, item, anchored(context, item, made));
  });
  if (node.type === "bulletList") return element("ul", names, items);
  const start = node.start === 1 ? undefined : node.start;
  return element("ol", { ...names, type: NUMBERINGS[node.enumeration], start }, items);
}

/** Whether a task is done. Its text is all that says what the task is. */
function checkbox({ checked }: ListItem, say: Say): Child {
  if (checked === undefined) return undefined;
  const label = say(checked ? "done" : "toDo");
  return [element("input", { type: "checkbox", disabled: true, checked, "aria-label": label }), " "];
}

/** Terms with their classifiers, and what they mean. */
export function renderDefinitions(node: DefinitionList, context: Context): Element {
  const inTerm = plainWords(context);
  const parts = node.children.flatMap((item) => {
    const term: Child[] = [];
    const definitions: Element[] = [];
    for (const part of item.children) {
      if (part.type === "definition")
        definitions.push(
          located(
            context,
            part,
            anchored(context, part, element("dd", {}, renderCompact(part.children, context))),
          ),
        );
      else if (part.type === "term")
        term.push(anchored(context, part, element("span", {}, renderInline(part.children, inTerm))));
      else term.push(" ", element("span", classes("classifier"), renderInline(part.children, inTerm)));
    }
    const named = element("dt", {}, selfLinked(context, item, term));
    return [located(context, item, anchored(context, item, named)), ...definitions];
  });
  return element("dl", classes(...(node.classes ?? [])), parts);
}
