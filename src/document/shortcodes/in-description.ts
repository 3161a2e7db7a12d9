import type { Finding } from "../../diagnostics/finding.ts";
import type {
  DescriptionShortcodes,
  ExpandedDescription,
} from "../../sections/description/expanded-description.ts";
import { readChapter } from "../chapter.ts";
import type { ShortcodeCall, ShortcodeKinds } from "./kinds.ts";
import { withoutComments } from "./pair.ts";
import { readCall } from "./read-call.ts";
import { scanShortcodes } from "./scan.ts";
import { type Writable, writableShortcodes } from "./writable.ts";

/** A file that no chapter has. */
const DESCRIPTION = "description.md";

/**
 * Expands the shortcodes of descriptions in Markdown, which may hold whatever shows no section and includes no file.
 * @param id names what they depend on
 */
export function descriptionShortcodes(
  kinds: ShortcodeKinds,
  surroundings: Surroundings,
  id: string,
): DescriptionShortcodes {
  return { id, expand: (text) => (/\{\{[%<]/.test(text) ? expand(text, kinds, surroundings) : undefined) };
}

/** What is around all descriptions. */
type Surroundings = Pick<ShortcodeCall, "site" | "templates">;

function expand(written: string, kinds: ShortcodeKinds, surroundings: Surroundings): ExpandedDescription {
  const chapter = readChapter(DESCRIPTION, written);
  const findings: Finding[] = [];
  const report = (each: Finding) => void findings.push(each);
  const pieces = withoutComments(
    scanShortcodes(chapter.text, () => false),
    kinds,
  );
  const writable = writableShortcodes(chapter, pieces, { shortcodes: kinds, report, isFile: () => false });
  const inFile = (offset: number) => chapter.location(offset, offset).offset;
  const stretches: { from: number; start: number; length: number }[] = [];
  let text = "";
  const write = (words: string, start: number, isOwn: boolean) => {
    stretches.push({ from: text.length, start: inFile(start), length: isOwn ? words.length : 0 });
    text += words;
  };
  for (const piece of pieces) {
    const found = piece.kind === "shortcode" ? writable.get(piece) : undefined;
    if (piece.kind === "comment") continue;
    if (piece.kind !== "shortcode" || found === undefined)
      write(chapter.text.slice(piece.start, piece.end), piece.start, true);
    else {
      const call = callIn(chapter, found, surroundings, report, (words) => write(words, piece.start, false));
      if (piece.form !== "closing") found.kind.open(call);
      if (piece.form !== "opening") found.kind.close?.(call);
    }
  }
  return {
    text,
    writtenAt(offset) {
      const { from = 0, start = 0, length = 0 } = stretches.findLast((each) => each.from <= offset) ?? {};
      return start + Math.min(offset - from, length);
    },
    errors: findings.map((each) => {
      const { offset: start = 0, end = start } = "offset" in each.location ? each.location : {};
      return { start, end, findingAt: (location) => ({ ...each, location }) };
    }),
  };
}

function callIn(
  chapter: ReturnType<typeof readChapter>,
  { call, kind }: Writable,
  surroundings: Surroundings,
  report: (finding: Finding) => void,
  write: (words: string) => void,
): ShortcodeCall {
  const { call: read } = readCall(chapter, call, kind, report);
  const refuse = (_: string, parameter: string) =>
    read.refuse(parameter, "no description can hold what it shows; call it in a chapter");
  return {
    ...read,
    page: chapter,
    ...surroundings,
    frontMatter: undefined,
    write,
    section: refuse,
    definition: refuse,
    include: refuse,
    data: () => undefined,
    sections: [],
  };
}
