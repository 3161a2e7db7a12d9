import nunjucks, { type Done, type Environment, type RenderRoot } from "nunjucks";
import { limits } from "../limits.ts";
import { takeCharacters, takeSteps } from "./budget.ts";
import { countInCompiled } from "./compiler.ts";
import { weigh, weighMade } from "./weight.ts";

let isConfined = false;

/**
 * Confines what templates can reach to what they are given: own properties of plain objects and arrays, and the
 * length and characters of strings. By itself nunjucks lets `{{ "".constructor.constructor("…")() }}` run any code.
 * What they do is taken from a budget: by itself nunjucks lets loops, calls and texts grow without end.
 */
export function sandbox(): void {
  if (isConfined) return;
  isConfined = true;
  countInCompiled();
  const { callWrap, inOperator, suppressValue } = nunjucks.runtime;
  Object.assign(nunjucks.runtime, {
    memberLookup,
    fromIterator,
    asyncEach,
    handleError,
    placeMacro,
    include,
    weigh,
    weighMade,
    step: () => takeSteps(1),
    write: takeCharacters,
    touch<Value>(value: Value): Value {
      takeCharacters(1);
      return value;
    },
    callWrap(callee: unknown, name: string, context: unknown, args: unknown[]) {
      takeSteps(1);
      takeCharacters(args.length);
      return inside(() => callWrap(callee, name, context, args));
    },
    inOperator(key: unknown, subject: unknown) {
      takeSteps(Array.isArray(subject) ? Math.floor(subject.length / 10) : 0);
      return inOperator(key, subject);
    },
    suppressValue(value: unknown, escapes: boolean) {
      return suppressValue(weigh(value), escapes);
    },
  });
  // What nunjucks puts together of single characters takes many times their memory.
  Object.assign(nunjucks.lib, {
    repeat: (text: string, count: number) => text.repeat(Math.max(0, Math.ceil(count) || 0)),
  });
  const { _compile } = nunjucks.Template.prototype;
  Object.assign(nunjucks.Template.prototype, {
    _compile(this: nunjucks.Template) {
      try {
        _compile.call(this);
      } catch (error) {
        // Whoever takes this template in would give it its own name.
        throw named(error, this.path);
      }
      this.rootRenderFunc = countedRoot(this.rootRenderFunc);
    },
  });
}

/** What a whole template renders to, whichever tag includes it. */
function countedRoot(root: RenderRoot): RenderRoot {
  return (env, context, frame, runtime, done) => {
    takeSteps(1);
    inside(() =>
      root(env, context, frame, runtime, (error, text) => {
        if (!error) takeCharacters(text?.length ?? 0);
        done(error, text);
      }),
    );
  };
}

let level = 0;

/** Runs what one template does inside of another. @throws Error where that is deeper than the stack may reach */
function inside<Result>(run: () => Result): Result {
  const { most } = limits.templateLevels;
  if (level >= most) throw new Error(`more than ${most} calls and templates inside each other`);
  level++;
  try {
    return run();
  } finally {
    level--;
  }
}

/** `{% include %}`: what a template renders to, with the variables of the one around it. */
function include(
  env: Environment,
  context: { getVariables(): object },
  frame: unknown,
  parent: string | undefined,
  ignoreMissing: boolean,
  name: string,
): string {
  let rendered = "";
  const done: Done<string> = (error, text) => {
    if (error) throw error;
    rendered = text ?? "";
  };
  // One that cannot be compiled must fail here: later it would do so unseen.
  env.getTemplate(name, true, parent, ignoreMissing).render(context.getVariables(), frame, done);
  return rendered;
}

/** Adds the place to an error that has none; nunjucks itself takes the first line for none. */
function handleError(error: Error, line: number, column: number): Error {
  const isPlaced = error.name === "Template render error" || ("lineno" in error && error.lineno);
  if (isPlaced) return error;
  return new nunjucks.lib.TemplateError(`${error.name}: ${error.message}`, line + 1, column);
}

type Macro = (this: unknown, ...given: unknown[]) => unknown;

/**
 * A macro whose errors tell the template and the place where they came about: nunjucks itself takes them for errors of
 * whoever calls it. `place` gives where its template has got to, and goes back there.
 */
function placeMacro(
  macro: Macro,
  template: string | null,
  place: (line?: number, column?: number) => [number, number],
): Macro {
  return function (...given) {
    const before = place();
    try {
      return macro.apply(this, given);
    } catch (error) {
      throw named(error instanceof Error ? handleError(error, ...place()) : error, template);
    } finally {
      place(...before);
    }
  };
}

/** An error that tells the template where it came about. */
function named(error: unknown, template: string | null): unknown {
  if (error instanceof nunjucks.lib.TemplateError && error.firstUpdate) error.Update(template);
  return error;
}

/** nunjucks calls this with whatever a loop goes over, before the first round. */
function fromIterator(subject: unknown): unknown {
  if (typeof subject === "string" || subject instanceof nunjucks.runtime.SafeString) {
    takeSteps(subject.length);
    return subject;
  }
  if (typeof subject !== "object" || subject === null) return subject;
  const items = isIterable(subject) ? [...subject] : subject;
  takeSteps(Array.isArray(items) ? items.length : Object.keys(items).length);
  return items;
}

type Round = (...given: unknown[]) => void;

/** `{% asyncEach %}`: nunjucks itself begins each round inside of the one before. */
function asyncEach(subject: unknown, names: number, round: Round, done: () => void): void {
  const rounds: unknown[][] = Array.isArray(subject)
    ? subject.map((item) => (names === 1 || !Array.isArray(item) ? [item] : item.slice(0, names)))
    : Object.entries(subject ?? {});
  for (const [index, parts] of rounds.entries()) {
    let goesOn = false;
    const next = () => {
      goesOn = true;
    };
    round(...parts, index, rounds.length, next);
    // It has failed, and reported it.
    if (!goesOn) return;
  }
  done();
}

function memberLookup(subject: unknown, key: PropertyKey): unknown {
  if (typeof subject === "string") return typeof key === "number" ? subject[key] : lengthOf(subject, key);
  if (typeof subject !== "object" || subject === null || !Object.hasOwn(subject, key)) return undefined;
  // A prototype, such as `__proto__` gives: what it owns, every object shares.
  if (Object.hasOwn(subject, "constructor")) return undefined;
  const value: unknown = Reflect.get(subject, key);
  return typeof value === "function" ? (...args: unknown[]) => value.apply(subject, args) : value;
}

function lengthOf(text: string, key: PropertyKey): number | undefined {
  return key === "length" ? text.length : undefined;
}

function isIterable(subject: object): subject is Iterable<unknown> {
  return Symbol.iterator in subject;
}
