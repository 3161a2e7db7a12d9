/** A place in a text: line and column count from 1, offset from 0 and in UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** The extent of a node, `end` excluded. `file` names the included file that the node is in, if any. */
export interface Position {
  readonly start: Point;
  readonly end: Point;
  readonly file?: string;
}

/**
 * What every node has. Types, their nesting and their names follow the document tree of docutils, in camel case;
 * nodes are plain data that unist tools can walk.
 */
interface Base {
  position: Position;
  /** Normalised reference names that lead here, unless others have them too. */
  names?: string[];
  /** Identifiers as docutils 0.18 and later assign them; set by `resolve`. */
  ids?: string[];
  /** The anchor that the author chose for it, to the letter. */
  anchor?: string;
  classes?: string[];
  /** Those of `classes` that it had before `resolve` gave it more. */
  ownClasses?: string[];
}

interface Parent<Type extends string, Child> extends Base {
  readonly type: Type;
  children: Child[];
}

interface Value<Type extends string> extends Base {
  readonly type: Type;
  value: string;
}

// Inline nodes

/** `untrimmed` is the text before `resolve` took the white space beside a substitution away. */
export type Text = Value<"text"> & { untrimmed?: string };
export type Emphasis = Parent<"emphasis", Inline>;
export type Strong = Parent<"strong", Inline>;
export type Literal = Value<"literal"> & { language?: string };
export type TitleReference = Parent<"titleReference", Inline>;
export type Subscript = Parent<"subscript", Inline>;
export type Superscript = Parent<"superscript", Inline>;
export type Abbreviation = Parent<"abbreviation", Inline>;
export type Acronym = Parent<"acronym", Inline>;
/** Text in a custom role. */
export type InlineSpan = Parent<"inline", Inline>;
export type Math = Value<"math">;
/** Text that `resolve` puts in: a section's number. */
export type Generated = Value<"generated">;
/** Markup that could not be read, kept as it is in the source. */
export type Problematic = Value<"problematic">;

export interface Reference extends Parent<"reference", Inline> {
  /** The normalised name of what is referred to; absent for anonymous references and plain addresses. */
  refname?: string;
  anonymous?: boolean;
  /** An address: as written (`uri`), or found by `resolve` (`refuri`). */
  uri?: string;
  refuri?: string;
  /** What is shown of it beside its text, where a pointer rests on it. */
  title?: string;
  /** The id within the documents that `resolve` found. */
  refid?: string;
  /** True when `resolve` found nothing, or too much, of that name. */
  unresolved?: boolean;
  /** The mark, behind the reference, of the footnote that `target-notes` made of the address. */
  note?: FootnoteReference;
}

export interface FootnoteReference extends Base {
  readonly type: "footnoteReference";
  auto?: "number" | "symbol";
  refname?: string;
  /** What is shown; given by `resolve` where it is numbered automatically. */
  label?: string;
  refid?: string;
  unresolved?: boolean;
}

export interface CitationReference extends Base {
  readonly type: "citationReference";
  refname: string;
  label: string;
  refid?: string;
  unresolved?: boolean;
}

export interface SubstitutionReference extends Parent<"substitutionReference", Inline> {
  /** The name as written, white space folded. `children` holds what `resolve` puts in its place. */
  name: string;
  unresolved?: boolean;
}

/** An inline target when it has `children`; the target of an embedded address or alias when it has none. */
export interface Target extends Parent<"target", Inline> {
  anonymous?: boolean;
  /** True where it is the address in a reference, which gives the reference's text as a name to it. */
  embedded?: true;
  uri?: string;
  /** The normalised name of the target that this one stands for. */
  refname?: string;
  refuri?: string;
  refid?: string;
  /** True when the name it stands for leads nowhere or back to itself. */
  unresolved?: boolean;
}

export interface Image extends Base {
  readonly type: "image";
  uri: string;
  /** The address that a page shows it from, where whoever follows links found another one. */
  refuri?: string;
  alt?: string;
  title?: string;
  width?: string;
  height?: string;
  scale?: number;
  align?: string;
  /** The address or the name of a target that the image links to. */
  target?: Reference;
}

/** Text in another format, passed on as it is. It is disabled, and must not be passed on, unless options allow it. */
export type Raw = Value<"raw"> & {
  format: string;
  disabled: boolean;
  /** The addresses in it that whoever follows links found others for. */
  links?: RawLink[];
};

/** A stretch of text in another format that holds an address, by offsets, and the address that it means. */
export interface RawLink {
  readonly start: number;
  readonly end: number;
  readonly refuri: string;
}

/** A line that ends where the author ended it. */
export type Break = Base & { readonly type: "break" };
/** Text that is struck through. */
export type Delete = Parent<"delete", Inline>;

/** What HTML has an element for and the tree no node; names and attributes are those of a list. */
interface FromHtml {
  name: string;
  attributes: [name: string, value: string][];
}

/** An element that holds text. */
export type Element = Parent<"element", Inline> & FromHtml;
/** An element that holds blocks. */
export type BlockElement = Parent<"blockElement", Block> & FromHtml;

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Literal
  | TitleReference
  | Subscript
  | Superscript
  | Abbreviation
  | Acronym
  | InlineSpan
  | Math
  | Generated
  | Problematic
  | Reference
  | FootnoteReference
  | CitationReference
  | SubstitutionReference
  | Target
  | Image
  | Raw
  | Break
  | Delete
  | Element;

// Blocks

export type Title = Parent<"title", Inline> & { refid?: string };
export type Subtitle = Parent<"subtitle", Inline>;
export type Paragraph = Parent<"paragraph", Inline>;
/** Whether the paragraphs of a list's items stand apart; undefined where that depends on what each item holds. */
interface Spaced {
  tight?: boolean;
}

export type BulletList = Parent<"bulletList", ListItem> & Spaced & { bullet?: string };
/** `checked` tells whether the task of an item is done; it is there only for tasks. */
export type ListItem = Parent<"listItem", Block> & { checked?: boolean };
export type EnumerationType = "arabic" | "loweralpha" | "upperalpha" | "lowerroman" | "upperroman";
export type EnumeratedList = Parent<"enumeratedList", ListItem> &
  Spaced & {
    enumeration: EnumerationType;
    prefix: string;
    suffix: string;
    start: number;
  };
export type DefinitionList = Parent<"definitionList", DefinitionListItem>;
export type DefinitionListItem = Parent<"definitionListItem", Term | Classifier | Definition>;
export type Term = Parent<"term", Inline>;
export type Classifier = Parent<"classifier", Inline>;
export type Definition = Parent<"definition", Block>;
export type FieldList = Parent<"fieldList", Field>;
export type Field = Parent<"field", FieldName | FieldBody>;
export type FieldName = Parent<"fieldName", Inline>;
export type FieldBody = Parent<"fieldBody", Block>;
export type OptionList = Parent<"optionList", OptionListItem>;
export type OptionListItem = Parent<"optionListItem", Description> & { options: OptionMarker[] };
/** `-o ARGUMENT`: `delimiter` is what stands between the two. */
export interface OptionMarker {
  option: string;
  delimiter: string;
  argument: string;
}
export type Description = Parent<"description", Block>;
/** `children` holds the inline markup, if any (`parsed-literal`); `value` the plain text in every case. */
export type LiteralBlock = Value<"literalBlock"> & {
  language?: string;
  /** The number of its first line, if its lines are to be numbered. */
  firstLine?: number;
  children?: Inline[];
};
export type DoctestBlock = Value<"doctestBlock">;
export type LineBlock = Parent<"lineBlock", Line | LineBlock>;
export type Line = Parent<"line", Inline>;
export type BlockQuote = Parent<"blockQuote", Block>;
export type Attribution = Parent<"attribution", Inline>;
export type Table = Parent<"table", Title | Row> & { widths: number[]; align?: string; width?: string };
export type Row = Parent<"row", Cell> & { header: boolean };
export type Alignment = "left" | "center" | "right";
export type Cell = Parent<"cell", Block> & {
  rows: number;
  columns: number;
  stub?: boolean;
  align?: Alignment;
};
export type Transition = Base & { readonly type: "transition" };
export type Comment = Value<"comment">;
export type Footnote = Parent<"footnote", Block> & {
  label?: string;
  auto?: "number" | "symbol";
  backrefs?: string[];
};
export type Citation = Parent<"citation", Block> & { label: string; backrefs?: string[] };
export type SubstitutionDefinition = Parent<"substitutionDefinition", Inline> & {
  name: string;
  trimBefore?: boolean;
  trimAfter?: boolean;
};
/** `kind` is the directive's name; a general admonition (`admonition`) begins with its title. */
export type Admonition = Parent<"admonition", Block> & { kind: string };
export type Figure = Parent<"figure", Block> & { align?: string; width?: string };
export type Caption = Parent<"caption", Inline>;
export type Legend = Parent<"legend", Block>;
export type Topic = Parent<"topic", Block>;
export type Sidebar = Parent<"sidebar", Block>;
export type Rubric = Parent<"rubric", Inline>;
export type Container = Parent<"container", Block>;
export type Compound = Parent<"compound", Block>;
export type MathBlock = Value<"mathBlock">;
/** A table of contents; `resolve` puts its list behind the title. */
export type Contents = Parent<"contents", Title | BulletList> & {
  depth?: number;
  local: boolean;
  backlinks: "entry" | "top" | "none";
};
export type Sectnum = Base & {
  readonly type: "sectnum";
  depth?: number;
  start: number;
  prefix: string;
  suffix: string;
};
/** Footnotes for the external targets of the text; `resolve` makes them. */
export type TargetNotes = Parent<"targetNotes", Footnote>;
/** The classes that the next block takes; `resolve` hands them on. */
export type ClassMark = Base & { readonly type: "class" };
export type Meta = Base & {
  readonly type: "meta";
  attributes: [name: string, value: string][];
  content: string;
};
export type Header = Parent<"header", Block>;
export type Footer = Parent<"footer", Block>;
/** Source text that could not be read, kept as a literal block; the diagnostic of that code and place tells why. */
export type SystemMessage = Parent<"systemMessage", LiteralBlock> & { code: string };

export type Section = Parent<"section", Block> & {
  /** 1 for the outermost. */
  level: number;
};

export type Block =
  | Section
  | Title
  | Subtitle
  | Paragraph
  | BulletList
  | EnumeratedList
  | DefinitionList
  | FieldList
  | OptionList
  | LiteralBlock
  | DoctestBlock
  | LineBlock
  | BlockQuote
  | Attribution
  | Table
  | Transition
  | Comment
  | Target
  | Footnote
  | Citation
  | SubstitutionDefinition
  | Admonition
  | Image
  | Figure
  | Caption
  | Legend
  | Topic
  | Sidebar
  | Rubric
  | Container
  | Compound
  | Raw
  | MathBlock
  | Contents
  | Sectnum
  | TargetNotes
  | ClassMark
  | Meta
  | Header
  | Footer
  | SystemMessage
  | Element
  | BlockElement;

export type Document = Parent<"document", Block> & {
  /** From the `title` directive: the document's title for programs, not shown. */
  title?: string;
};

export type Node =
  | Document
  | Block
  | Inline
  | ListItem
  | DefinitionListItem
  | Term
  | Classifier
  | Definition
  | Field
  | FieldName
  | FieldBody
  | OptionListItem
  | Description
  | Line
  | Row
  | Cell;

/** The text of a node and all that it holds, without markup and without generated numbers. */
export function textOf(node: Node): string {
  if (node.type === "generated") return "";
  if ("children" in node && node.children && node.children.length > 0)
    return node.children.map(textOf).join("");
  if ("value" in node) return node.value;
  if (node.type === "image") return node.alt ?? "";
  if (node.type === "substitutionReference") return node.name;
  if (node.type === "footnoteReference" || node.type === "citationReference") return node.label ?? "";
  return "";
}
