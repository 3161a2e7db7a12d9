import nunjucks, { type TemplateCompiler, type TemplateNode } from "nunjucks";
import { limits } from "../limits.ts";

/** Tags; each is a step, and what fails in it is reported there. */
const TAGS = new Set([
  "For",
  "AsyncEach",
  "AsyncAll",
  "If",
  "IfAsync",
  "Set",
  "Include",
  "Import",
  "FromImport",
]);

/** What makes texts of its operands, and what only looks at them. */
const HANDLING = new Set("Add Concat Sub Mul Div FloorDiv Mod Pow Neg Pos Compare In LookupVal".split(" "));
const LOOKING = new Set("And Or Not InlineIf".split(" "));

/** Operands, and the function of the runtime that counts them. */
const counters = new WeakMap<TemplateNode, "weigh" | "touch">();

/**
 * Lets nunjucks compile templates so that they take from the budget what they do: each tag and output a step, each text
 * its characters. What nunjucks compiled without it, such as the templates that come with `spec`, is counted less closely.
 */
export function countInCompiled(): void {
  const { compiler, parser } = nunjucks;
  const { prototype } = compiler.Compiler;
  const { compile, compileArray, compileDict, compileFilter, compileLiteral, compileOutput, _compileMacro } =
    prototype;
  const methods: Partial<TemplateCompiler> = {
    compile(node, frame) {
      this.parts = (this.parts ?? 0) + 1;
      if (this.parts > limits.templateParts.most) refuse(this, node, "templateParts");
      if (TAGS.has(node.typename)) this._emit(step(node));
      if (HANDLING.has(node.typename)) for (const operand of operandsOf(node)) counters.set(operand, "weigh");
      if (LOOKING.has(node.typename)) for (const operand of operandsOf(node)) counters.set(operand, "touch");
      const counter = counters.get(node);
      if (counter !== undefined) this._emit(`runtime.${counter}(`);
      compile.call(this, node, frame);
      if (counter !== undefined) this._emit(")");
    },
    compileOutput(node, frame) {
      for (const child of node.children ?? []) {
        this._emit(step(node));
        if (child.typename === "TemplateData") this._emit(`runtime.write(${String(child.value).length});\n`);
        compileOutput.call(this, Object.assign(Object.create(node), { children: [child] }), frame);
      }
    },
    _compileMacro(node, frame) {
      const macro = _compileMacro.call(this, node, frame);
      const place = "(l = lineno, c = colno) => [lineno, colno] = [l, c]";
      this._emit(`${macro} = runtime.placeMacro(${macro}, ${this._templateName()}, ${place});\n`);
      return macro;
    },
    compileFilter(node, frame) {
      this._emit(`(lineno = ${node.lineno}, colno = ${node.colno + 1}, `);
      compileFilter.call(this, node, frame);
      this._emit(")");
    },
    compileArray(node, frame) {
      this._emit("runtime.weighMade(");
      compileArray.call(this, node, frame);
      this._emit(")");
    },
    compileDict(node, frame) {
      this._emit("runtime.weighMade(");
      compileDict.call(this, node, frame);
      this._emit(")");
    },
    compileInclude(node, frame) {
      // nunjucks itself goes on inside of what it included: templates in a row would stand inside each other.
      this._emit(`${this.buffer} += runtime.include(env, context, frame, ${this._templateName()}, `);
      this._emit(`${node.ignoreMissing === true}, `);
      if (node.template) this.compile(node.template, frame);
      this._emit(");\n");
    },
    compileLiteral(node, frame) {
      if (node.value instanceof RegExp)
        this.fail("templates take no regular expressions; replace() takes text", node.lineno, node.colno);
      compileLiteral.call(this, node, frame);
    },
  };
  Object.assign(prototype, methods);
  const { parse } = parser;
  Object.assign(parser, {
    parse(...given: Parameters<typeof parse>) {
      depth = 0;
      read = 0;
      const tree = parse(...given);
      refuseNesting(tree);
      return tree;
    },
  });
  limitParser();
}

/** A statement that tells where the template has got to, and takes a step. */
function step({ lineno, colno }: TemplateNode): string {
  return `lineno = ${lineno}; colno = ${colno + 1}; runtime.step();\n`;
}

function operandsOf({ left, right, target, expr, ops, cond }: TemplateNode): TemplateNode[] {
  const compared = (ops ?? []).map((op) => op.expr);
  return [left, right, target, expr, cond, ...compared].filter((operand) => operand !== undefined);
}

function refuse(
  compiler: TemplateCompiler,
  node: TemplateNode,
  name: "templateParts" | "templateNesting",
): never {
  const { most, unit, of } = limits[name];
  return compiler.fail(`more than ${most} ${unit} in ${of}`, node.lineno, node.colno);
}

let depth = 0;
/** How many tags and expressions were read so far. */
let read = 0;

/** The steps of nunjucks' parser that call themselves for what is inside. */
const INSIDE = ["parseInlineIf", "parseNot", "parseUnary", "parseStatement", "parseIf"] as const;

/** Refuses what is nested so deep that reading it would take all of the stack. */
function limitParser(): void {
  const { prototype } = nunjucks.parser.Parser;
  const { most, unit, of } = limits.templateNesting;
  const { templateParts: parts } = limits;
  const tooMany = `more than ${parts.most} ${parts.unit} in ${parts.of}`;
  for (const name of INSIDE) {
    const method: unknown = Reflect.get(prototype, name);
    if (typeof method !== "function") continue;
    Reflect.set(prototype, name, function (this: typeof prototype, ...given: unknown[]) {
      if (depth >= most) this.fail(`more than ${most} ${unit} in ${of}`);
      read++;
      if (read > limits.templateParts.most) this.fail(tooMany);
      depth++;
      try {
        return method.apply(this, given);
      } finally {
        depth--;
      }
    });
  }
}

/** Refuses what nunjucks reads in a loop and compiles by calling itself, such as a long row of `~`. */
function refuseNesting(tree: TemplateNode): void {
  const { most, unit, of } = limits.templateNesting;
  let level = [tree];
  for (let count = 0; level.length > 0; count++) {
    const [first] = level;
    // Each tag and operator takes up to three nodes.
    if (first && count > 4 * most)
      throw new nunjucks.lib.TemplateError(
        `more than ${most} ${unit} in ${of}`,
        first.lineno + 1,
        first.colno + 1,
      );
    level = level.flatMap(partsOf);
  }
}

function partsOf(node: TemplateNode): TemplateNode[] {
  const parts: unknown[] = node.children ?? node.fields.map((name) => Reflect.get(node, name));
  return parts.flat().filter(isNode);
}

function isNode(part: unknown): part is TemplateNode {
  return typeof part === "object" && part !== null && "typename" in part;
}
