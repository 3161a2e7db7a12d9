import type { Element, RawMarkup } from "hast";
import type { Section, Title } from "../../doctree/tree.ts";
import { walk } from "../../doctree/walk.ts";
import { anchored, type Context, linkToNode, located } from "../context.ts";
import { type Child, classes, element, nodesOf } from "../element.ts";
import { hasPageClass } from "../reference/page-classes.ts";
import { renderParts } from "../reference/response.ts";
import { typeLinks } from "../reference/type-links.ts";
import { writeHtml } from "../write.ts";
import { renderEndpoint } from "./endpoint.ts";
import { renderInline } from "./inline.ts";
import { withoutLinks } from "./without-links.ts";

/** A section with its heading, which links to itself. */
export function renderSection(node: Section, context: Context): Element {
  const [title, ...blocks] = node.children;
  const rest = title?.type === "title" ? blocks : node.children;
  const properties = classes(...(node.classes ?? []));
  const render = () => {
    const line = context.line === undefined ? undefined : node.position.start.line;
    const inside = { ...context, section: node, level: node.level, line, types: typeLinks(node, context) };
    const heading = title?.type === "title" ? [renderHeading(node, title, inside)] : [];
    return [heading, renderParts(rest, inside)];
  };
  const { memory } = context;
  const make = () => htmlOf(render());
  // As text it takes a fraction of the memory that its elements take.
  const content = written(memory ? memory.inside(node, context, make) : make());
  return anchored(context, node, element("section", properties, content));
}

function htmlOf(content: Child): string {
  return writeHtml({ type: "root", children: nodesOf([content]) });
}

function written(value: string): RawMarkup {
  return { type: "raw", value };
}

/** HTML has six levels of headings; those below tell theirs to assistive technology. */
function renderHeading(section: Section, title: Title, context: Context): Element {
  const level = section.level - context.topLevel + 1;
  const properties = level > 6 ? { "aria-level": String(level) } : {};
  const self = { ...classes("self"), href: linkToNode(context, section) };
  const content = renderTitle(section, context);
  const linked = holdsLink(title)
    ? [content, element("a", { ...self, "aria-label": "Link to this section" })]
    : element("a", self, content);
  return located(
    context,
    title,
    anchored(context, title, element(`h${Math.min(level, 6)}`, properties, linked)),
  );
}

/** The content of a section's title: names of endpoints and events as such. `inLink` leaves out the links in it. */
export function renderTitle(section: Section, context: Context, inLink = false): Child[] {
  const [title] = section.children;
  const nodes = title?.type === "title" ? title.children : [];
  return (inLink ? withoutLinks(nodes) : nodes).map((node) => {
    if (node.type === "literal" && hasPageClass(section, "endpoint")) {
      const [method = "", ...path] = node.value.split(" ");
      return renderEndpoint(method, path.join(" "));
    }
    if (node.type === "literal" && hasPageClass(section, "event")) {
      // The variant in `loan.started#late` begins another line where both are too long for one.
      const [type, ...variant] = node.value.split(/(?=#)/);
      return element("code", {}, type, variant.length > 0 ? element("wbr", {}) : undefined, variant);
    }
    return renderInline([node], context);
  });
}

function holdsLink(title: Title): boolean {
  let found = false;
  walk(title, ({ type }) => {
    found ||= type === "reference" || type === "footnoteReference" || type === "citationReference";
    return !found;
  });
  return found;
}
