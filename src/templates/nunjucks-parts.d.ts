// What the sandbox changes of nunjucks, and its published types leave out.
import "nunjucks";

declare module "nunjucks" {
  /** A part of a template's tree. Lines and columns are counted from 0. */
  interface TemplateNode {
    typename: string;
    lineno: number;
    colno: number;
    /** The names of the fields that hold what is inside. */
    fields: string[];
    children?: TemplateNode[];
    left?: TemplateNode;
    right?: TemplateNode;
    target?: TemplateNode;
    expr?: TemplateNode;
    cond?: TemplateNode;
    ops?: TemplateNode[];
    value?: unknown;
    template?: TemplateNode;
    ignoreMissing?: boolean;
  }

  type CompilePart = (this: TemplateCompiler, node: TemplateNode, frame: unknown) => void;

  interface TemplateCompiler {
    buffer: string;
    /** How many nodes were compiled so far. */
    parts?: number;
    _emit(code: string): void;
    _templateName(): string;
    /** Gives the name of the variable that holds the macro. */
    _compileMacro: (this: TemplateCompiler, node: TemplateNode, frame: unknown) => string;
    fail(message: string, lineno: number, colno: number): never;
    compile: CompilePart;
    compileArray: CompilePart;
    compileDict: CompilePart;
    compileFilter: CompilePart;
    compileInclude: CompilePart;
    compileLiteral: CompilePart;
    compileOutput: CompilePart;
  }

  interface TemplateParser {
    fail(message: string): never;
  }

  const compiler: { Compiler: { prototype: TemplateCompiler } };
  const parser: {
    parse(text: string, ...rest: unknown[]): TemplateNode;
    Parser: { prototype: TemplateParser };
  };

  namespace runtime {
    function callWrap(callee: unknown, name: string, context: unknown, args: unknown[]): unknown;
    function inOperator(key: unknown, subject: unknown): boolean;
    function suppressValue(value: unknown, escapes: boolean): unknown;
  }

  namespace lib {
    interface TemplateError {
      /** Whether no template was named yet. */
      firstUpdate: boolean;
      /** Names a template that the error came through, the innermost first. */
      Update(path: string | null): void;
    }
  }

  type Done<Result> = (error: Error | null, result?: Result) => void;
  type RenderRoot = (
    env: unknown,
    context: unknown,
    frame: unknown,
    runtime: unknown,
    done: Done<string>,
  ) => void;

  interface Template {
    _compile(): void;
    path: string | null;
    rootRenderFunc: RenderRoot;
    render(context: object, frame: unknown, done: Done<string>): void;
  }

  interface Environment {
    filters: Record<string, (this: unknown, ...args: unknown[]) => unknown>;
    tests: Record<string, (this: unknown, ...args: unknown[]) => unknown>;
    getTemplate(name: string, isEager: boolean, parent: string | undefined, ignoreMissing: boolean): Template;
  }
}
