import { bodiesOf } from "../api/bodies.ts";
import { allOperations } from "../api/parts.ts";
import type { Operation, Response } from "../api/types.ts";
import type { Model } from "../model/types.ts";
import { reachable } from "../reachable.ts";
import { allowedBy } from "../schema/joined.ts";
import { partsOf } from "../schema/schema-parts.ts";
import type { Property, Schema } from "../schema/types.ts";
import { shownExamples } from "../schema/whole-example.ts";
import { entriesOf, itemsOf, type Value } from "../source/value.ts";
import { byPath, compareText } from "./order.ts";
import type { ShownLines } from "./shown-lines.ts";
import type { ErrorCodeEntry, ErrorUse } from "./types.ts";

/** Keys whose values are error codes in any project: `error_code`, `code`. */
const CODE_KEY = /^(?:err(?:or)?[-_]|error)?code$/i;

type IsCodeKey = (key: string) => boolean;

/** What can be a code: one word of some length. */
const CODE = /^[A-Za-z][\w.:-]{1,80}$/;

/** A code that a description names. */
const NAMED_CODE = /``([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)``/g;

/**
 * The error codes of the endpoints that a document shows: what examples of responses other than 2xx have under a key
 * such as `error_code`, the values that their schemas allow there, and the `UPPER_CASE` literals of their descriptions.
 * @param ownKey the key that the project's profile has for them
 */
export function indexErrorCodes(
  { apis }: Model,
  ownKey: string | undefined,
  lines: ShownLines,
): ErrorCodeEntry[] {
  const isCodeKey: IsCodeKey = (key) => key === ownKey || CODE_KEY.test(key);
  const codes = new Map<string, Map<Operation, ErrorUse>>();
  const ofSchemas: SchemaCodes = new Map();
  for (const operation of apis.flatMap(allOperations)) {
    const shown = lines(operation.location);
    if (shown.length === 0) continue;
    for (const response of operation.responses)
      for (const code of codesOf(response, isCodeKey, ofSchemas)) {
        const uses = codes.get(code) ?? new Map<Operation, ErrorUse>();
        codes.set(code, uses);
        const { method, path } = operation;
        const statuses = [...(uses.get(operation)?.statuses ?? []), response.status];
        uses.set(operation, { method, path, lines: shown, statuses });
      }
  }
  return [...codes]
    .map(([code, uses]) => ({ code, uses: [...uses.values()].sort(byPath) }))
    .sort((a, b) => compareText(a.code, b.code));
}

/** The codes of each schema that was looked at: many responses share one. */
type SchemaCodes = Map<Schema, ReadonlySet<string>>;

function codesOf(
  { status, description, content }: Response,
  isCodeKey: IsCodeKey,
  known: SchemaCodes,
): Set<string> {
  const found = new Set<string>();
  if (status.startsWith("2")) return found;
  for (const { schema, examples } of bodiesOf(content)) {
    for (const { value } of shownExamples(examples, schema)) addFromValue(value, isCodeKey, found);
    if (schema) for (const code of schemaCodes(schema, isCodeKey, known)) found.add(code);
  }
  addNamed(description, found);
  return found;
}

function schemaCodes(schema: Schema, isCodeKey: IsCodeKey, known: SchemaCodes): ReadonlySet<string> {
  const looked = known.get(schema);
  if (looked) return looked;
  const found = new Set<string>();
  known.set(schema, found);
  for (const { properties } of reachable([schema], partsOf))
    for (const property of properties) if (isCodeKey(property.name)) addAllowed(property, found);
  return found;
}

/** The values that a schema allows. Its example is that of many responses, and no word about any of them. */
function addAllowed({ schema }: Property, found: Set<string>): void {
  for (const value of allowedBy([schema]).values?.list ?? []) addCode(value, found);
}

function addFromValue(value: Value | undefined, isCodeKey: IsCodeKey, found: Set<string>): void {
  for (const [key, item] of entriesOf(value)) {
    if (isCodeKey(key)) addCode(item, found);
    else addFromValue(item, isCodeKey, found);
  }
  for (const item of itemsOf(value)) addFromValue(item, isCodeKey, found);
}

function addCode(value: Value | undefined, found: Set<string>): void {
  if (typeof value === "string" && CODE.test(value)) found.add(value);
}

function addNamed(description: string, found: Set<string>): void {
  for (const [, code] of description.matchAll(NAMED_CODE)) if (code !== undefined) found.add(code);
}
