import type { Element, RawMarkup } from "hast";
import type { Paragraph, Section, Title } from "../../doctree/tree.ts";
import { anchored, type Context, located, plainWords, selfLinked } from "../context.ts";
import { type Child, classes, element, nodesOf } from "../element.ts";
import { hasPageClass } from "../reference/page-classes.ts";
import { renderParts } from "../reference/response.ts";
import { renderSamples, takeSamples } from "../reference/samples.ts";
import { methodAndPath, summaryIn, titleOfSummary } from "../reference/summary.ts";
import { typeLinks } from "../reference/type-links.ts";
import { writeHtml } from "../write.ts";
import { renderEndpoint, renderMethod } from "./endpoint.ts";
import { renderInline } from "./inline.ts";
import { withoutLinks } from "./without-links.ts";

/** A section with its heading, which links to itself. */
export function renderSection(node: Section, context: Context): Element {
  const [title, ...blocks] = node.children;
  const summary = summaryIn(node);
  const shown = (title?.type === "title" ? blocks : node.children).filter((block) => block !== summary);
  const { rest, samples } = takeSamples(shown);
  const names = [...(node.classes ?? []), samples && "has-samples"];
  const render = () => {
    const line = context.line === undefined ? undefined : node.position.start.line;
    const inside = { ...context, section: node, level: node.level, line, types: typeLinks(node, context) };
    const heading = title?.type === "title" ? renderHeading(node, title, plainWords(inside)) : undefined;
    if (samples === undefined) return [heading, renderParts(rest, inside)];
    const first = rest.findIndex(({ type }) => type === "section");
    const end = first < 0 ? rest.length : first;
    return [
      element("div", classes("text"), heading, renderParts(rest.slice(0, end), inside)),
      renderSamples(samples, inside),
      renderParts(rest.slice(end), inside),
    ];
  };
  const { memory } = context;
  const make = () => htmlOf(render());
  // As text it takes a fraction of the memory that its elements take.
  const content = written(memory ? memory.inside(node, context, make) : make());
  return anchored(context, node, element("section", classes(...names), content));
}

function htmlOf(content: Child): string {
  return writeHtml({ type: "root", children: nodesOf([content]) });
}

function written(value: string): RawMarkup {
  return { type: "raw", value };
}

/**
 * HTML has six levels of headings; those below tell theirs to assistive technology. The heading of an operation says what it does,
 * and the line below that how it is called.
 */
function renderHeading(section: Section, title: Title, context: Context): Child {
  const level = section.level - context.topLevel + 1;
  const properties = level > 6 ? { "aria-level": String(level) } : {};
  const summary = summaryIn(section);
  const content = summary
    ? [number(section, context), anchored(context, summary, element("span", {}, summaryOf(summary, context)))]
    : renderTitle(section, context);
  const heading = element(`h${Math.min(level, 6)}`, properties, selfLinked(context, section, content));
  const call = summary && element("p", classes("call"), renderCall(section));
  return [located(context, title, anchored(context, title, heading)), call, renderEdit(section, context)];
}

function renderEdit(section: Section, { edits, say }: Context): Child {
  const href = edits.get(section);
  return href === undefined
    ? undefined
    : element("p", classes("edit"), element("a", { href, rel: ["nofollow"] }, say("edit")));
}

function summaryOf(summary: Paragraph, context: Context): Child[] {
  return renderInline(titleOfSummary(summary), context);
}

function renderCall(section: Section, cut = ""): Child {
  const { method, path } = methodAndPath(section) ?? { method: "", path: "" };
  return renderEndpoint(method, path.slice(cut.length));
}

function number({ children: [title] }: Section, context: Context): Child[] {
  const nodes = title?.type === "title" ? title.children : [];
  return renderInline(
    nodes.filter(({ type }) => type === "generated"),
    context,
  );
}

/**
 * What a list of links shows of a section: the method and what it does where it is an operation that says that, or else its title.
 * @param cut what the paths of all operations in the list begin with
 */
export function renderName(section: Section, context: Context, cut = ""): Child[] {
  const summary = summaryIn(section);
  const call = methodAndPath(section);
  if (call === undefined || (summary === undefined && cut === "")) return renderTitle(section, context, true);
  const before = number(section, context);
  if (summary === undefined) return [before, renderCall(section, cut)];
  const name = renderInline(withoutLinks(titleOfSummary(summary)), context);
  return [before, renderMethod(call.method), " ", element("span", {}, name)];
}

/** The content of a section's title: names of endpoints and events as such. `inLink` leaves out the links in it. */
export function renderTitle(section: Section, context: Context, inLink = false): Child[] {
  const [title] = section.children;
  const nodes = title?.type === "title" ? title.children : [];
  const call = methodAndPath(section);
  return (inLink ? withoutLinks(nodes) : nodes).map((node) => {
    if (node.type === "literal" && call) return renderEndpoint(call.method, call.path);
    if (node.type === "literal" && hasPageClass(section, "event")) {
      // The variant in `loan.started#late` begins another line where both are too long for one.
      const [type, ...variant] = node.value.split(/(?=#)/);
      return element("code", {}, type, variant.length > 0 ? element("wbr", {}) : undefined, variant);
    }
    return renderInline([node], context);
  });
}
