import { diffArrays } from "diff";
import type { Element } from "hast";
import type { TextBlock } from "../compare/texts/text-section.ts";
import { plural } from "../diagnostics/plural.ts";
import { type Child, classes, element } from "../html/element.ts";
import { markJson } from "./mark-json.ts";
import { type Mark, markLines, markWords } from "./mark-words.ts";
import { type MatchedBlock, matchBlocks } from "./match-blocks.ts";

/** Which of both texts is shown. */
type View = "both" | "before" | "after";

/** What differs between two states of a section: unchanged blocks are folded, with their number. */
export function renderBlocks(before: readonly TextBlock[], after: readonly TextBlock[]): Element[] {
  const rendered: Element[] = [];
  let same: TextBlock[] = [];
  const fold = () => {
    if (same.length > 0) rendered.push(folded(same));
    same = [];
  };
  for (const matched of matchBlocks(before, after)) {
    if (matched.kind === "same") {
      same.push(matched.block);
      continue;
    }
    fold();
    rendered.push(renderBlock(matched));
  }
  fold();
  return rendered;
}

function folded(blocks: readonly TextBlock[]): Element {
  return element(
    "details",
    classes("same"),
    element("summary", {}, `${plural(blocks.length, "unchanged block")}`),
    blocks.map((block) =>
      framed(
        block,
        block.parts.map((part) => [part]),
      ),
    ),
  );
}

/** A block inline, and side by side: the style shows one of the two. */
function renderBlock(matched: Exclude<MatchedBlock, { kind: "same" }>): Element {
  if (matched.kind !== "changed") {
    const { kind, block } = matched;
    const marked = framed(
      block,
      block.parts.map((text) => [renderMark({ kind, text })]),
    );
    const empty = element("div", classes("absent"));
    return element(
      "div",
      classes("block", kind),
      element("div", classes("inline"), marked),
      element("div", classes("sides"), kind === "removed" ? [marked, empty] : [empty, marked]),
    );
  }
  const { before, after } = matched;
  const marks = marksOf(before, after);
  const isSame = marks.flat().every(({ kind, isLayout }) => kind === "same" || isLayout);
  const shown = (view: View) =>
    framed(
      view === "before" ? before : after,
      marks.map((part) => part.map((mark) => inView(mark, view))),
    );
  return element(
    "div",
    classes("block", "changed"),
    element("div", classes("inline"), shown("both")),
    element("div", classes("sides"), shown("before"), shown("after")),
    isSame && before.parts.join() !== after.parts.join()
      ? element("p", classes("links"), "Only spaces, line breaks or the order of keys differ.")
      : undefined,
    renderLinks(before, after),
  );
}

/** The marks of each part: cells that a row has more or fewer are found by those around them. */
function marksOf(before: TextBlock, after: TextBlock): Mark[][] {
  const markCode = (was: string, is: string) => markJson(was, is) ?? markLines(was, is);
  const mark = before.kind === "literal" ? markCode : markWords;
  if (before.parts.length === after.parts.length)
    return before.parts.map((part, index) => mark(part, after.parts[index] ?? ""));
  return diffArrays(before.parts, after.parts).flatMap(({ added, removed, value }) =>
    value.map((text): Mark[] => [{ kind: added ? "added" : removed ? "removed" : "same", text }]),
  );
}

function inView(mark: Mark, view: View): Child {
  const hidden = view === "before" ? "added" : view === "after" ? "removed" : undefined;
  if (mark.kind === hidden) return undefined;
  return mark.isLayout && view !== "both" ? mark.text : renderMark(mark);
}

/** Signs say what the marks are to those who see no colours, and words to those who listen. */
function renderMark({ kind, text, isLayout }: Mark): Child {
  if (kind === "same") return text;
  const isAdded = kind === "added";
  if (isLayout) return element(isAdded ? "ins" : "del", { ...classes("layout"), hidden: !isAdded }, text);
  // The sign is in the line of what it is before.
  const lead = /^,?\s*\n\s*/.exec(text)?.[0] ?? "";
  return element(
    isAdded ? "ins" : "del",
    {},
    lead,
    element("span", classes("sign"), isAdded ? "+" : "−"),
    element("span", classes("spoken"), isAdded ? " added: " : " removed: "),
    element("span", classes("text"), text.slice(lead.length)),
  );
}

/** Links that lead elsewhere though they read the same. */
function renderLinks({ links: before }: TextBlock, { links: after }: TextBlock): Element | undefined {
  const [old, now] = [
    before.filter((link) => !after.includes(link)),
    after.filter((link) => !before.includes(link)),
  ];
  if (old.length + now.length === 0) return undefined;
  const said = [old.length > 0 && `no longer ${old.join(", ")}`, now.length > 0 && `now ${now.join(", ")}`];
  return element("p", classes("links"), `Links lead to: ${said.filter(Boolean).join("; ")}`);
}

/** A block as what it is. */
function framed({ kind }: TextBlock, parts: readonly (readonly Child[])[]): Element {
  if (kind === "literal") return element("pre", { tabIndex: 0 }, parts);
  if (kind === "row")
    return element(
      "div",
      classes("row"),
      parts.map((part) => element("span", classes("cell"), part)),
    );
  return element("p", classes(kind), parts);
}
