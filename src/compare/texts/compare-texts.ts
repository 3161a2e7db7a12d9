import { type Change, change } from "../change.ts";
import type { ChangeArgs, ChangeCode } from "../change-codes.ts";
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
  const paired = pairSections(before, after);
  const stay = after.flatMap(withSections).map((now) => compareSection(paired.before.get(now), now, paired));
  const gone = before
    .flatMap(withSections)
    .filter((old) => !paired.after.has(old))
    .map((old) => compareSection(old, undefined, paired));
  return [...stay, ...gone].filter(({ changes }) => changes.length > 0);
}

function compareSection(
  before: TextSection | undefined,
  after: TextSection | undefined,
  paired: PairedSections,
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
  { after: nowOf }: PairedSections,
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
}

/** Where a section stands, for readers. */
function placeOf({ file, titles }: TextSection): string {
  return titles.length === 0 ? file : titles.join(" › ");
}
