import type { ListItem } from "../../doctree/tree.ts";
import type { Reader } from "../reading.ts";
import { afterMarker } from "./classify.ts";
import { listItem } from "./list-item.ts";
import { extent } from "./source.ts";
import { checkBlankFinish, skipTo } from "./unindent.ts";

export function bulletList(reader: Reader): void {
  const start = reader.at;
  const bullet = reader.lines[start]?.text[0] ?? "";
  const children: ListItem[] = [];
  let finished = true;
  do {
    const line = reader.lines[reader.at]?.text ?? "";
    if (line[0] !== bullet) break;
    const { item, blankFinish } = listItem(reader, afterMarker(line, 1));
    children.push(item);
    finished = blankFinish;
  } while (skipTo(reader, "bullet"));
  const position = extent(reader.lines, start, reader.at);
  reader.nodes.push({ type: "bulletList", position, bullet, children });
  checkBlankFinish(reader, finished, "A bullet list");
}
