import type { BlockContent, DefinitionContent, Parent } from "mdast";
import type { Extension as TreeExtension } from "mdast-util-from-markdown";
import { blankLine } from "micromark-core-commonmark";
import { factorySpaceMinMax } from "micromark-factory-space";
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    definitionDescription: "definitionDescription";
    definitionDescriptionPrefix: "definitionDescriptionPrefix";
    definitionDescriptionIndent: "definitionDescriptionIndent";
  }
}

/** What `: ` begins: the description of the terms in the paragraph before it. */
export interface DefinitionDescription extends Parent {
  type: "definitionDescription";
  children: (BlockContent | DefinitionContent)[];
}

declare module "mdast" {
  interface BlockContentMap {
    definitionDescription: DefinitionDescription;
  }
  interface RootContentMap {
    definitionDescription: DefinitionDescription;
  }
}

const COLON = 58;
/** Spaces behind the colon: more of them begin an indented code block. */
const MOST_SPACES = 4;

/**
 * Descriptions as PHP Markdown Extra has them, as a container of micromark's: `: ` behind a paragraph, or behind one empty
 * line after it, and whatever is indented as far.
 */
export function definitionSyntax(): Extension {
  /** The line in which a description was not continued: another one may begin there. */
  let endedIn = 0;

  function tokenizeStart(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const tail = this.events.at(-1);
    const indent = tail?.[1].type === "linePrefix" ? tail[2].sliceSerialize(tail[1], true).length : 0;
    const end = (code: Code) => {
      const prefix = effects.exit("definitionDescriptionPrefix");
      if (this.containerState)
        this.containerState["size"] = indent + this.sliceSerialize(prefix, true).length;
      return ok(code);
    };
    const firstSpace = (code: Code) => {
      if (!isSpace(code)) return nok(code);
      effects.enter("whitespace");
      effects.consume(code);
      effects.exit("whitespace");
      return end;
    };
    const spaces: Construct = {
      partial: true,
      tokenize: (own, yes, no) =>
        factorySpaceMinMax(
          own,
          (code) => (isSpace(code) ? no(code) : yes(code)),
          no,
          "whitespace",
          1,
          MOST_SPACES,
        ),
    };
    return (code) => {
      if (code !== COLON || !(endedIn === this.now().line || followsParagraph(this))) return nok(code);
      effects.enter("definitionDescription", { _container: true });
      effects.enter("definitionDescriptionPrefix");
      effects.consume(code);
      return effects.check(blankLine, nok, effects.attempt(spaces, end, firstSpace));
    };
  }

  function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const size = Number(this.containerState?.["size"]);
    const upTo = (least: number): Construct => ({
      partial: true,
      tokenize: (own, yes, no) =>
        factorySpaceMinMax(own, yes, no, "definitionDescriptionIndent", least, size),
    });
    const notContinued = (code: Code) => {
      endedIn = this.now().line;
      return nok(code);
    };
    return effects.check(
      blankLine,
      effects.attempt(upTo(0), ok, nok),
      effects.attempt(upTo(size), ok, notContinued),
    );
  }

  const construct: Construct = {
    name: "definitionDescription",
    tokenize: tokenizeStart,
    continuation: { tokenize: tokenizeContinuation },
    exit: (effects) => void effects.exit("definitionDescription"),
  };
  return { document: { [COLON]: construct } };
}

/** Makes nodes of descriptions. */
export const definitionTree: TreeExtension = {
  enter: {
    definitionDescription(token) {
      this.enter({ type: "definitionDescription", children: [] }, token);
    },
  },
  exit: {
    definitionDescription(token) {
      this.exit(token);
    },
  },
};

/** A space or a tab, as micromark codes them. */
function isSpace(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}

/** What the blocks around put before a line. */
const PREFIXES: ReadonlySet<string> = new Set([
  "linePrefix",
  "listItemIndent",
  "definitionDescriptionIndent",
  "blockQuotePrefix",
  "blockQuotePrefixWhitespace",
  "blockQuoteMarker",
]);

/** What may stand between a paragraph and the line behind it, and what a line is made of that may begin a table. */
const BETWEEN: ReadonlySet<string> = new Set(["lineEnding", "lineEndingBlank", "linePrefix"]);
const ROW: ReadonlySet<string> = new Set(["data", "tableRow", "tableCellDivider", "whitespace"]);
const PARAGRAPH: ReadonlySet<string> = new Set(["content", "chunkContent", "paragraph", "tableHead"]);

/**
 * Whether a paragraph stands above the line that is read, with one empty line between them at most. It may still be looked at as the
 * head of a table, whose second line is missing.
 */
function followsParagraph({ events }: TokenizeContext): boolean {
  let at = events.length - 1;
  while (PREFIXES.has(events[at]?.[1].type ?? "")) at -= 1;
  const flow = events[at]?.[1];
  if (flow?.type !== "chunkFlow") return false;
  const inside = flow._tokenizer?.events ?? [];
  let blanks = 0;
  let isRow = false;
  for (let index = inside.length - 1; index >= 0 && blanks <= 1; index -= 1) {
    const [kind, token] = inside[index] ?? [];
    const type = token?.type ?? "";
    if (type === "lineEndingBlank" && kind === "enter") blanks += 1;
    isRow ||= ROW.has(type);
    if (BETWEEN.has(type) && !isRow) continue;
    if (!ROW.has(type)) return PARAGRAPH.has(type);
  }
  return false;
}
