import { type Event, parseEvents, YAMLException } from "js-yaml";
import { limits } from "../limits.ts";

/** What a YAML text consists of, as js-yaml tells it. */
export interface YamlEvents {
  events: Event[];
  /** The text that the events' offsets belong to: the original, with too shallow lines indented. */
  text: string;
  /** The offset in the original text for one in `text`. */
  original(offset: number): number;
  /** The offsets in the original text at which a line is indented too little. */
  deficient: number[];
}

/** Why a text is no YAML: js-yaml's reason, and the offset in the original text. */
export interface YamlError {
  reason: string;
  offset: number;
  /** The offsets in the original text at which lines before it are indented too little. */
  deficient: number[];
}

/** So often is a too shallow line indented and the text parsed again; then the text is given up. */
const maximumRepairs = 100;
const repair = " ".repeat(40);

/**
 * Parses YAML. js-yaml refuses a flow collection or quoted text whose later lines, often only the closing bracket, are
 * indented no more than the key that holds it. Other readers accept that, and real files have it, so such lines are
 * indented in a copy of the text.
 */
export function readYamlEvents(text: string): YamlEvents | YamlError {
  const repairs: number[] = [];
  const deficient = new Set<number>();
  const original = (offset: number) => {
    if (repairs.length === 0) return offset;
    let result = offset;
    for (const at of repairs) {
      if (result <= at) break;
      result = Math.max(at, result - repair.length);
    }
    return result;
  };
  let patched = text;
  while (true) {
    try {
      const events = parseEvents(patched, { maxDepth: limits.sourceDepth.most });
      return { events, text: patched, original, deficient: [...deficient].sort((a, b) => a - b) };
    } catch (thrown) {
      const error = toYamlError(thrown);
      const offset = original(error.offset);
      if (error.reason !== "deficient indentation" || repairs.length >= maximumRepairs)
        return { reason: error.reason, offset, deficient: [...deficient] };
      deficient.add(offset);
      const lineStart =
        Math.max(patched.lastIndexOf("\n", error.offset - 1), patched.lastIndexOf("\r", error.offset - 1)) +
        1;
      patched = patched.slice(0, lineStart) + repair + patched.slice(lineStart);
      repairs.push(original(lineStart));
      repairs.sort((a, b) => a - b);
    }
  }
}

/** What js-yaml threw, as an error; anything else it throws is a defect and goes on. */
export function toYamlError(error: unknown): YamlError {
  if (!(error instanceof YAMLException)) throw error;
  return { reason: error.reason, offset: error.mark?.position ?? 0, deficient: [] };
}
