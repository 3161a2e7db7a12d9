import { type Change, change } from "../change.ts";
import type { ChangeArgs, ChangeCode } from "../change-codes.ts";
import { outOfOrder } from "./out-of-order.ts";
import { type PairedSections, pairSections } from "./pair-sections.ts";
import { blockText, type TextSection, withSections } from "./text-section.ts";

/** What has happened to a section. */
export interface ChangedSection {
  before?: TextSection;
  after?: TextSection;
  changes: Change[];
  /** Those inside of it that are new or gone with it. */
  inside: TextSection[];
}

/** What is otherwise in the texts of two projects, section by section: those of after in their order, then those that are gone. */
export function compareTexts(
  before: readonly TextSection[],
  after: readonly TextSection[],
): ChangedSection[] {
  const paired = { ...pairSections(before, after), reordered: new Set<TextSection>() };
  for (const { children } of after.flatMap(withSections))
    for (const section of reorderedIn(children, paired)) paired.reordered.add(section);
  const stay = after.flatMap(withSections).map((now) => compareSection(paired.before.get(now), now, paired));
  const gone = before
    .flatMap(withSections)
    .filter((old) => !paired.after.has(old))
    .map((old) => compareSection(old, undefined, paired));
  return [...stay, ...gone].filter(({ changes }) => changes.length > 0);
}

/** Those of the sections in one that are in another order than they did there. */
function reorderedIn(children: readonly TextSection[], paired: PairedSections): TextSection[] {
  const stayed = children.filter((each) => {
    const old = paired.before.get(each);
    return old?.parent !== undefined && paired.after.get(old.parent) === each.parent;
  });
  const places = stayed.map((each) => {
    const old = paired.before.get(each);
    return old?.parent?.children.indexOf(old) ?? 0;
  });
  return [...outOfOrder(places)].flatMap((index) => stayed[index] ?? []);
}

/** The pairs, and which sections are in another order. */
interface ComparedSections extends PairedSections {
  reordered: ReadonlySet<TextSection>;
}

function compareSection(
  before: TextSection | undefined,
  after: TextSection | undefined,
  paired: ComparedSections,
): ChangedSection {
  const shown = after ?? before;
  const changes: Change[] = [];
  const add = <Code extends ChangeCode>(code: Code, args: ChangeArgs[Code]) =>
    changes.push(
      change(
        { code, args },
        {
          class: "docs",
          uses: [[shown?.file ?? "", ...(shown?.titles ?? [])]],
          before: before?.location,
          after: after?.location,
        },
      ),
    );
  const isChapter = shown?.parent === undefined;
  if (before && after) {
    compareNames(before, after, paired, add);
    if (before.blocks.map(blockText).join("\n") !== after.blocks.map(blockText).join("\n"))
      add("text-changed", { what: "text" });
    return { before, after, changes, inside: [] };
  }
  // What is inside of a section that is new is new as well.
  if (after && (isChapter || (after.parent && paired.before.has(after.parent))))
    add(isChapter ? "chapter-added" : "section-added", {});
  if (before && (isChapter || (before.parent && paired.after.has(before.parent))))
    add(isChapter ? "chapter-removed" : "section-removed", {});
  const isPaired = (section: TextSection) => paired.before.has(section) || paired.after.has(section);
  const inside = changes.length > 0 && shown ? unpairedIn(shown, isPaired) : [];
  return { ...(before && { before }), ...(after && { after }), changes, inside };
}

function unpairedIn({ children }: TextSection, isPaired: (section: TextSection) => boolean): TextSection[] {
  return children.flatMap((child) => (isPaired(child) ? [] : [child, ...unpairedIn(child, isPaired)]));
}

function compareNames(
  before: TextSection,
  after: TextSection,
  { after: nowOf, reordered }: ComparedSections,
  add: <Code extends ChangeCode>(code: Code, args: ChangeArgs[Code]) => void,
): void {
  const [was, is] = [before, after].map(({ titles }) => titles.at(-1));
  if (after.parent === undefined || before.parent === undefined) {
    if (before.file !== after.file || was !== is)
      add("chapter-renamed", { before: placeOf(before), after: placeOf(after) });
    return;
  }
  if (nowOf.get(before.parent) !== after.parent)
    add("section-moved", { before: placeOf(before), after: placeOf(after) });
  else if (was !== is) add("section-renamed", { before: was ?? "", after: is ?? "" });
  if (reordered.has(after)) add("section-reordered", { before: beforeOf(before), after: beforeOf(after) });
}

/** The title of what stands before a section in the same one; empty where it is the first. */
function beforeOf(section: TextSection): string {
  const siblings = section.parent?.children ?? [];
  return siblings[siblings.indexOf(section) - 1]?.titles.at(-1) ?? "";
}

/** Where a section stands, for readers. */
function placeOf({ file, titles }: TextSection): string {
  return titles.length === 0 ? file : titles.join(" › ");
}
