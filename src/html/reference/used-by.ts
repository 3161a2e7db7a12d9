import type { Element } from "hast";
import type { Node, Paragraph } from "../../doctree/tree.ts";
import { type Context, linkToNode } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { withParts } from "../page-words.ts";
import { hasPageClass } from "./page-classes.ts";

/** So many users are shown at once; more are folded. */
const SHOWN_USERS = 4;

/** What uses a type: its name, and where it is shown. */
interface User {
  readonly name: string;
  readonly address: string | undefined;
}

/** Whether a block tells what uses the type whose table follows. */
export function isUsedBy(node: Node): node is Paragraph {
  return node.type === "paragraph" && hasPageClass(node, "used-by");
}

/** The users that a paragraph tells: endpoints, events, and types that have tables. */
export function usersIn({ children }: Paragraph, context: Context): User[] {
  const { section, shared, findUser } = context;
  return children.flatMap((child): User[] => {
    if (child.type !== "literal") return [];
    const name = child.value;
    const node = section && (findUser(name, section) ?? shared.get(section)?.placeOf(name)?.head);
    return [{ name, address: node && linkToNode(context, node) }];
  });
}

export function renderUsedBy(node: Paragraph, context: Context): Element {
  const { say } = context;
  const links = usersIn(node, context).map(({ name, address }): Child => {
    const code = element("code", {}, name);
    return address === undefined ? code : element("a", { href: address }, code);
  });
  const { properties } = element("p", classes(...(node.classes ?? [])));
  if (links.length <= SHOWN_USERS)
    return element(
      "p",
      properties,
      withParts(say("usedByThese"), {
        users: links.map((link, index) => [index === 0 ? "" : ", ", link]),
      }),
    );
  return element(
    "details",
    properties,
    element("summary", {}, say("usedInPlaces", { count: links.length })),
    element(
      "ul",
      {},
      links.map((link) => element("li", {}, link)),
    ),
  );
}
