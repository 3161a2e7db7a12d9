import type { Block, Inline, Position, Section, SubstitutionDefinition } from "../doctree/tree.ts";
import type { Line } from "./block/source.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { OptionReaders, OptionValue } from "./directive/options.ts";

/** The adornments of titles in the order they were met, outermost first, and the level of the section now open. */
export interface TitleStyles {
  readonly styles: string[];
  level: number;
}

/** What all readers of one text share. */
export interface Context {
  readonly diagnostics: Diagnostic[];
  readonly titles: TitleStyles;
  readonly directives: ReadonlyMap<string, Directive>;
  readonly roles: Roles;
  readonly raw: boolean;
  readonly include: ((path: string, from: string | undefined) => string | undefined) | undefined;
  readonly today: ((format: string) => string) | undefined;
  /** The files being included, outermost first. */
  readonly including: string[];
  /** How many files were included so far. */
  included: number;
  documentTitle: string | undefined;
  depth: number;
  /** Reads blocks into `nodes`; here so that constructs can nest without knowing the dispatcher. */
  readonly read: (reader: Reader) => void;
}

/** Lines that are being read into blocks. */
export interface Reader {
  readonly context: Context;
  lines: readonly Line[];
  /** The index of the line to read next. */
  at: number;
  /** Where new blocks go: the children of the document or of the innermost open section, or of another block. */
  nodes: Block[];
  /** Where blocks outside all sections go. */
  readonly root: Block[];
  /** The open sections, outermost first; undefined inside other blocks, where no section may begin. */
  readonly sections: Section[] | undefined;
  /** Whether the blocks are those of a sidebar, where a topic may begin. */
  readonly inSidebar?: boolean;
}

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

/** Interpreted text as a role gets it. */
export interface RoleInput {
  /** The role's name as written. */
  readonly name: string;
  /** The text between the backquotes; a NUL stands for each backslash that escapes (see inline/escape.ts). */
  readonly text: string;
  /** Where all of it stands, and where its text does. */
  readonly position: Position;
  readonly content: Position;
  readonly context: Context;
  /** What the `role` directive says, for a role defined on the base of this one. */
  readonly settings?: RoleSettings;
}

export interface RoleSettings {
  readonly classes: readonly string[];
  /** The format of `raw` text, and the language of `code`. */
  readonly format: string | undefined;
  readonly language: string | undefined;
}

/** Turns interpreted text into nodes; undefined after reporting that it cannot: the text is then kept as written. */
export type Role = (input: RoleInput) => Inline[] | undefined;

/** The roles that there are at a place of a text. */
export interface Roles {
  /** By their names in lower case. */
  readonly byName: Map<string, Role>;
  /** The last role that the text defined. */
  defined: DefinedRole | undefined;
  /** The role of interpreted text that names none. */
  unnamed: string;
}

/** A role that the text defines. Two are the same only if all those before them are. */
export interface DefinedRole {
  readonly name: string;
  readonly role: Role;
  readonly before: DefinedRole | undefined;
}
