import type { Block, Inline, Position, SubstitutionDefinition } from "../../doctree/tree.ts";
import type { Context, Reader } from "../block/context.ts";
import type { Line } from "../block/source.ts";
import type { OptionReader, OptionValue } from "./options.ts";

export type OptionReaders = Readonly<Record<string, OptionReader>>;

/** What a directive accepts, and what it does. */
export interface Directive {
  /** How many arguments it needs, and how many more it takes; both 0 unless given. */
  readonly required?: number;
  readonly optional?: number;
  /** Whether the last argument may hold white space. */
  readonly spacedArgument?: boolean;
  readonly options?: OptionReaders;
  readonly content?: boolean;
  readonly run: (call: DirectiveCall) => void;
}

/** A directive as it is in the text. */
export interface DirectiveCall {
  readonly name: string;
  readonly arguments: readonly string[];
  /** The lines of the arguments, for those that are read as text. */
  readonly argumentLines: readonly Line[];
  readonly options: ReadonlyMap<string, OptionValue>;
  /** The lines of the options' values, for those that are read as text. */
  readonly optionLines: ReadonlyMap<string, readonly Line[]>;
  readonly content: readonly Line[];
  readonly position: Position;
  /** All its lines. */
  readonly source: readonly Line[];
  readonly context: Context;
  readonly reader: Reader;
  /** The substitution that this directive defines, if it does. */
  readonly substitution: SubstitutionDefinition | undefined;
  /** Adds a block where the directive stands. */
  readonly add: (block: Block) => void;
  /** Adds inline content to the substitution. */
  readonly addInline: (node: Inline) => void;
}

export function findDirective(context: Context, name: string): Directive | undefined {
  return context.directives.get(name.toLowerCase());
}
