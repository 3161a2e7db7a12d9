import type { BulletList } from "../tree.ts";
import { afterMarker } from "./classify.ts";
import type { Reader } from "./context.ts";
import { listItem } from "./list-item.ts";
import { extent } from "./source.ts";
import { checkBlankFinish, skipTo } from "./unindent.ts";

export function bulletList(reader: Reader): void {
  const start = reader.at;
  const bullet = reader.lines[start]?.text[0] ?? "";
  const list: BulletList = {
    type: "bulletList",
    position: extent(reader.lines, start),
    bullet,
    children: [],
  };
  reader.nodes.push(list);
  let finished = true;
  do {
    const line = reader.lines[reader.at]?.text ?? "";
    if (line[0] !== bullet) break;
    const { item, blankFinish } = listItem(reader, afterMarker(line, 1));
    list.children.push(item);
    finished = blankFinish;
  } while (skipTo(reader, "bullet"));
  list.position = extent(reader.lines, start, reader.at);
  checkBlankFinish(reader, finished, "A bullet list");
}
