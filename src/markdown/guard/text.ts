import type { Construct, Event, Point, TokenizeContext } from "micromark-util-types";
import { limits } from "../../limits.ts";
import { characterAt } from "../places.ts";
import type { MarkdownLimit } from "../problem.ts";
import type { Reading } from "../reading.ts";
import type { Budget } from "./budget.ts";

/** What is counted in one paragraph, title or cell. */
interface Counts {
  /** Brackets that are open. */
  brackets: number;
  /** Characters that may begin or end emphasis. */
  emphasis: number;
  /** The offset of the last bracket that closes one. */
  closed: number;
}

/** Of how many events one more or less takes a step. */
const MOVED = 4;

/** The same where something is looked for at each word: long paragraphs of nothing but words are no attack. */
const MOVED_BY_WORDS = 16;

/** Puts guards around the markup in paragraphs: what is beyond a limit is text, and whatever may take long is counted. */
export function textGuard(budget: Budget, limited: Reading["limited"]): (construct: Construct) => Construct {
  const counts = new WeakMap<TokenizeContext, Counts>();
  const countsOf = (context: TokenizeContext): Counts => {
    const known = counts.get(context) ?? { brackets: 0, emphasis: 0, closed: -1 };
    counts.set(context, known);
    return known;
  };
  const refuse = (limit: MarkdownLimit, { line, column, offset }: Point): false => {
    limited(limit, characterAt({ line, column, offset }));
    return false;
  };
  const mayBegin = ({ name }: Construct, context: TokenizeContext): boolean => {
    const known = countsOf(context);
    const at = context.now();
    switch (name) {
      case "attention":
      case "strikethrough":
        return known.emphasis < limits.markdownEmphasis.most || refuse("emphasis", at);
      case "labelStartLink":
      case "labelStartImage":
        return known.brackets < limits.markdownBrackets.most || refuse("brackets", at);
      case "labelEnd":
        // Without an open bracket, all that stands before would be searched for one.
        if (known.brackets === 0) return false;
        known.brackets -= 1;
        known.closed = at.offset;
        return true;
      case "gfmPotentialFootnoteCall":
        return known.closed === at.offset;
      default:
        return true;
    }
  };
  const count = ({ name }: Construct, context: TokenizeContext) => {
    const known = countsOf(context);
    if (name?.startsWith("labelStart")) known.brackets += 1;
    if (name === "attention" || name === "strikethrough")
      known.emphasis += lengthOfMark(context.events.at(-1));
  };
  return (construct) => ({
    ...construct,
    tokenize(effects, ok, nok) {
      budget.watch(effects, this);
      budget.spend(this.events.length / MOVED, () => this.now());
      if (!mayBegin(construct, this)) return nok;
      return construct.tokenize.call(
        this,
        effects,
        (code) => {
          count(construct, this);
          return ok(code);
        },
        nok,
      );
    },
  });
}

/** Puts guards around what is looked for at each word: where nothing is found, all that was read of the paragraph is moved. */
export function wordGuard(budget: Budget): (construct: Construct) => Construct {
  return (construct) => ({
    ...construct,
    tokenize(...parts) {
      budget.spend(this.events.length / MOVED_BY_WORDS, () => this.now());
      return construct.tokenize.call(this, ...parts);
    },
  });
}

/** How long a mark of emphasis is; within a word, `_` is none. */
function lengthOfMark(event: Event | undefined): number {
  const token = event?.[1];
  return token?._open || token?._close ? token.end.offset - token.start.offset : 0;
}
