import { isSameState, stateOf } from "../block/checkpoint.ts";
import type { Reader } from "../block/context.ts";
import { readBlocks } from "../block/read.ts";
import { readSource, type Source } from "../block/source.ts";
import { countUpTo } from "../count-up-to.ts";
import { close, createReader, type Parsed, type ParseOptions } from "../parser.ts";
import { adopt } from "./adopt.ts";
import { type Change, changeBetween } from "./change.ts";
import { detach } from "./detach.ts";
import { resume } from "./resume.ts";

/** Reads a text again after each change of it. */
export interface Rereader {
  /**
   * What `parse` gives for a text. Sections before and behind what changed are those of the document of the call before,
   * which is used up by that, whatever `resolve` wrote into it.
   */
  read(text: string): Parsed;
}

interface Reading {
  readonly text: string;
  readonly source: Source;
  readonly reader: Reader;
  readonly parsed: Parsed;
}

/** Nothing that a text is read with may change but the text itself: so no file may be included, for one. */
export type RereadOptions = Pick<ParseOptions, "raw">;

export function createRereader(options: RereadOptions = {}): Rereader {
  let last: Reading | undefined;
  return {
    read(text) {
      if (last?.text === text) return last.parsed;
      const source = readSource(text);
      const reader = createReader(source.lines, options);
      if (last) {
        readChanged(reader, source, last, changeBetween(last.text, text));
        detach(source.lines, reader.at, source.lines.length);
      }
      readBlocks(reader);
      last = { text, source, reader, parsed: close(reader) };
      return last.parsed;
    },
  };
}

/** Reads what changed, and takes what stands before and behind it from what was read before, as far as that is known. */
function readChanged(reader: Reader, source: Source, last: Reading, change: Change): void {
  const { document } = last.parsed;
  resume(reader, last.reader, document, rowAt(last.source, change.start));
  const offset = change.newEnd - change.oldEnd;
  for (const checkpoint of last.reader.context.checkpoints) {
    const former = last.source.starts[checkpoint.row] ?? 0;
    if (former < change.oldEnd) continue;
    const row = rowAt(source, former + offset);
    if (source.starts[row] !== former + offset) continue;
    detach(source.lines, reader.at, row);
    readBlocks(reader, row);
    if (reader.at !== row || !isSameState(stateOf(reader), checkpoint.before)) continue;
    const { styles } = reader.context.titles;
    if (styles.some((style, index) => style !== last.reader.context.titles.styles[index])) continue;
    adopt(reader, last.reader, document, checkpoint, { lines: row - checkpoint.row, offset });
    return;
  }
}

/** The index of the line that holds an offset. */
function rowAt({ starts }: Source, offset: number): number {
  return Math.max(0, countUpTo(starts, offset) - 1);
}
