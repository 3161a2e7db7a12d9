import { simpleNameEnd } from "../inline/characters.ts";
import type { Reader } from "../reading.ts";
import { afterMarker, classify } from "./classify.ts";
import { comment } from "./comment.ts";
import { directive } from "./directive.ts";
import { citation, footnote } from "./footnote.ts";
import { substitutionDefinition } from "./substitution-definition.ts";
import { readAnonymousTarget, target } from "./target.ts";
import { checkBlankFinish } from "./unindent.ts";

/** Explicit markup, block after block; anonymous targets may stand between. */
export function explicitMarkup(reader: Reader): void {
  let finished = true;
  let next = reader.at;
  for (;;) {
    const kind = classify(reader.lines[next]?.text ?? "");
    if (kind !== "explicit" && kind !== "anonymous") break;
    reader.at = next;
    finished = kind === "explicit" ? construct(reader) : readAnonymousTarget(reader);
    next = reader.at;
    while (reader.lines[next]?.text === "") next += 1;
  }
  checkBlankFinish(reader, finished, "Explicit markup");
}

const FOOTNOTE = /^\[(?:[0-9]+|\*)\](?: |$)/;

/** Reads what begins with two dots: anything that is no other construct is a comment. True if a blank line follows. */
function construct(reader: Reader): boolean {
  const line = reader.lines[reader.at]?.text ?? "";
  const start = afterMarker(line, 2);
  const rest = line.slice(start);
  switch (rest[0]) {
    case "[": {
      if (FOOTNOTE.test(rest)) return footnote(reader, start, rest.indexOf("]"));
      const auto = rest[1] === "#";
      const from = auto ? 2 : 1;
      const end = simpleNameEnd(rest, from);
      if (rest[end] === "]" && (end > from || auto) && (rest[end + 1] ?? " ") === " ") {
        return auto ? footnote(reader, start, end) : citation(reader, start, end);
      }
      break;
    }
    case "_":
      if (rest.length > 1 && rest[1] !== " ") return target(reader, start + 1);
      break;
    case "|":
      if (rest.length > 1 && rest[1] !== " ") return substitutionDefinition(reader, start + 1);
      break;
    default: {
      const name = simpleNameEnd(rest, 0);
      const colons = rest[name] === " " ? name + 1 : name;
      if (name > 0 && rest.startsWith("::", colons) && (rest[colons + 2] ?? " ") === " ") {
        return directive(reader, rest.slice(0, name), afterMarker(line, start + colons + 2));
      }
    }
  }
  return comment(reader, start);
}
