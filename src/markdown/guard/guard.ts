import type { Construct, ConstructRecord, Extension, ParseContext, Tokenizer } from "micromark-util-types";
import type { Reading } from "../reading.ts";
import type { Budget } from "./budget.ts";
import { containerGuard } from "./containers.ts";
import { tableGuard } from "./tables.ts";
import { textGuard, wordGuard } from "./text.ts";

type Around = (construct: Construct) => Construct;

/** The characters that containers begin with. */
const CONTAINERS = codes("*+-:>[0123456789");

/** The characters behind which a text is searched. */
const SEARCHED = codes("!*<[]_`~");

/** Those that begin addresses alone, which are short. */
const IN_ADDRESSES = codes("+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

/** Those that underline a title, which moves all that was read before. */
const UNDERLINES = codes("=-");

/**
 * Bounds the work of micromark, whose time is quadratic in made-up texts, and whose stack ends with deep nesting. An extension can only
 * add constructs: so this one adds one that is never found in a text, sees the parser before any other, and puts guards around those
 * that are there. `limited` is called where a limit is passed; without a budget, the budget's `end` is thrown.
 */
export function guard(budget: Budget, limited: Reading["limited"]): Extension {
  let isGuarded = false;
  const tokenize: Tokenizer = function (effects, ok, nok) {
    if (!isGuarded) {
      isGuarded = true;
      const { constructs } = this.parser;
      guardAll(constructs, {
        container: containerGuard(budget, limited),
        text: textGuard(budget, limited),
        word: wordGuard(budget),
        title: titleGuard(budget),
        table: tableGuard(limited),
      });
      // What micromark would try now are those without guards.
      return effects.attempt(constructs.document, ok, nok);
    }
    const { line } = this.now();
    // What is read so far of a container is searched for the paragraph that such a line goes on with.
    if (this.parser.lazy[line - 1]) {
      const flow = this.events.findLast(([, { type }]) => type === "chunkFlow")?.[1]._tokenizer;
      budget.spend(flow?.events.length ?? 0, () => this.now());
    }
    return nok;
  };
  const first: Construct = { tokenize };
  return { document: { null: first, ...Object.fromEntries(CONTAINERS.map((code) => [code, first])) } };
}

function codes(characters: string): number[] {
  return [...characters].map((character) => character.charCodeAt(0));
}

function titleGuard(budget: Budget): Around {
  return (construct) => ({
    ...construct,
    tokenize(...parts) {
      budget.spend(this.events.length, () => this.now());
      return construct.tokenize.call(this, ...parts);
    },
  });
}

function guardAll(
  constructs: ParseContext["constructs"],
  { container, text, word, title, table }: Record<"container" | "text" | "word" | "title" | "table", Around>,
): void {
  const put = (record: ConstructRecord, code: number | "null", around: Around) => {
    record[code] = [record[code] ?? []].flat().map(around);
  };
  for (const code of CONTAINERS) put(constructs.document, code, container);
  for (const code of SEARCHED) put(constructs.text, code, text);
  for (const code of IN_ADDRESSES) put(constructs.text, code, word);
  put(constructs.flow, "null", table);
  for (const code of UNDERLINES) put(constructs.flow, code, title);
}
