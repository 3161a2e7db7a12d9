import { type Pointer, pointerTo } from "../../source/pointer.ts";
import type { Trail } from "./applied-schemas.ts";
import type { Bundle, BundledSchema } from "./bundle-types.ts";
import { definitionOf, isSchema, schemasIn } from "./bundled-parts.ts";
import type { Engine } from "./engines/engine.ts";
import { explain, valueAtInstance } from "./explain.ts";
import { inspect, type ValueError } from "./inspect.ts";
import type { JoinedError } from "./join-missing.ts";

/** What a finding says of an error, and which value or key it points at. */
export interface Cause {
  message: string;
  error: ValueError;
}

/**
 * What is wrong. Where no alternative of `anyOf` or `oneOf` fits, the reason is that of the nearest one, found by trying
 * each by itself, and the error pointed at is the one inside it. Nothing is wrong where several fit and the value itself tells which
 * of them it is for.
 */
export function causeOf(
  engine: Engine,
  bundle: Bundle,
  error: JoinedError,
  root: unknown,
): Cause | undefined {
  const { keyword, schema, instance } = error;
  if (keyword === "unevaluatedProperties") return causeOfLeftOver(engine, bundle, error, root);
  if (!offersAlternatives(keyword)) return { message: explain(error, root), error };
  const value = valueAtInstance(root, instance);
  const tried = schemasIn(schema[keyword]).map((alternative, index) => {
    const errors = inspect(engine, bundle, definitionOf(alternative.$ref ?? ""), value);
    return {
      number: index + 1,
      errors,
      isMeant: !isNull(bundle, alternative) && !bundle.exempting.has(alternative),
    };
  });
  const fitting = tried.filter(({ errors }) => errors.length === 0).map(({ number }) => number);
  const chosen = chosenOf(bundle, schema, value);
  if (fitting.length > 0) {
    if (chosen !== undefined && fitting.includes(chosen)) return undefined;
    const message = `the value fits alternatives ${fitting.join(" and ")} of 'oneOf', and must fit exactly one`;
    return { message, error };
  }
  const real = tried.filter((each) => each.isMeant && (chosen ?? each.number) === each.number);
  const [nearest] = real.sort((left, right) => distance(left.errors) - distance(right.errors));
  const [first] = nearest?.errors ?? [];
  if (nearest === undefined || first === undefined) return { message: "no alternative fits", error };
  const inner = causeOf(engine, bundle, { ...first, trail: joined(first.trail, error.trail) }, value);
  if (inner === undefined) return undefined;
  const cause = {
    message: inner.message,
    error: { ...inner.error, instance: `${instance}${inner.error.instance}` satisfies Pointer },
  };
  // Alternatives within alternatives: the innermost tell enough.
  if (real.length === 1 || offersAlternatives(first.keyword)) return cause;
  const written = bundle.written.get(schema)?.get(keyword) ?? keyword;
  const introduction = `none of the ${real.length} alternatives of '${written}' fits; in the nearest, number ${nearest.number}`;
  return { ...cause, message: `${introduction}, ${cause.message}` };
}

/** The number of the alternative that a value is for by what it says itself, where that is known. */
function chosenOf(bundle: Bundle, schema: BundledSchema, value: unknown): number | undefined {
  const chooser = bundle.chosenBy.get(schema);
  if (chooser === undefined || !isSchema(value)) return undefined;
  const index = chooser.alternatives.get(String(value[chooser.property]));
  return index === undefined ? undefined : index + 1;
}

/** What is wrong with a key that nothing else in a schema speaks of: that it is there, or what is under it. */
function causeOfLeftOver(
  engine: Engine,
  bundle: Bundle,
  error: JoinedError,
  root: unknown,
): Cause | undefined {
  const { schema, instance, key = "" } = error;
  const [rest = {}] = schemasIn(schema.unevaluatedProperties);
  const definition = definitionOf(rest.$ref ?? "");
  const value = valueAtInstance(root, pointerTo(instance, key));
  const [first] = inspect(engine, bundle, definition, value);
  const own = bundle.definitions[definition];
  if (first === undefined || (first.schema === own && first.keyword === "not"))
    return { message: explain(error, root), error };
  const inner = causeOf(engine, bundle, { ...first, trail: joined(first.trail, error.trail) }, value);
  return (
    inner && {
      ...inner,
      error: { ...inner.error, instance: `${pointerTo(instance, key)}${inner.error.instance}` },
    }
  );
}

function offersAlternatives(keyword: string): keyword is "anyOf" | "oneOf" {
  return keyword === "anyOf" || keyword === "oneOf";
}

function joined(inner: Trail | undefined, outer: Trail | undefined): Trail | undefined {
  return inner === undefined ? outer : { ...inner, before: joined(inner.before, outer) };
}

/** How far a value is from an alternative: a wrong type is worst, then a value that tells the alternatives apart. */
function distance(errors: ValueError[]): number {
  const wrongType = errors.some(({ keyword, instance }) => keyword === "type" && instance === "");
  const wrongKind = errors.filter(({ keyword }) => ["enum", "const", "not"].includes(keyword)).length;
  return (wrongType ? 1_000_000 : 0) + wrongKind * 1000 + Math.min(errors.length, 999);
}

/** Whether an alternative only allows `null`: no author means that to be the nearest. */
function isNull(bundle: Bundle, alternative: BundledSchema): boolean {
  const type = bundle.definitions[definitionOf(alternative.$ref ?? "")]?.type;
  return String(type) === "null";
}
