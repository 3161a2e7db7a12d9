import type { LineOrigin } from "./document.ts";

/** A text as its lines, without their endings, and where each came from. */
export interface OriginLines {
  lines: string[];
  origins: LineOrigin[];
}

/** Builds a text out of pieces that each know where they came from. */
export interface LineAssembler {
  /** Adds a piece; `originOf` gives the origin of each of its lines by the line's index in the piece. */
  write(text: string, originOf: (index: number) => LineOrigin): void;
  finish(): OriginLines;
}

/** A line belongs to the piece that its first visible character is from; a blank one to the piece that begins it. */
export function createLineAssembler(): LineAssembler {
  const lines: string[] = [];
  const origins: LineOrigin[] = [];
  let current = "";
  let origin: LineOrigin | undefined;
  let visible = false;
  const add = (text: string, index: number, originOf: (index: number) => LineOrigin) => {
    if (text === "" && origin !== undefined) return;
    current += text;
    if (visible) return;
    visible = /\S/.test(text);
    if (visible || origin === undefined) origin = originOf(index);
  };
  const endLine = () => {
    if (origin === undefined) return;
    lines.push(current);
    origins.push(origin);
    current = "";
    origin = undefined;
    visible = false;
  };
  return {
    write(text, originOf) {
      if (text === "") return;
      const written = text.split("\n");
      for (let index = 0; index < written.length; index++) {
        if (index > 0) endLine();
        add(written[index] ?? "", index, originOf);
      }
    },
    finish() {
      endLine();
      return { lines, origins };
    },
  };
}
