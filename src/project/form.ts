import { finding } from "../diagnostics/finding.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { type Pointer, pointerSteps, pointerTo } from "../source/pointer.ts";
import { entriesOf, isMap, itemsOf, typeName, type Value } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";

/**
 * The keywords of `targets.schema.json` that are checked here, for their errors can be worded in general. What
 * `anyOf`, `pattern` and `uniqueItems` require is checked, in better words, by the readers of those values.
 */
interface Form {
  description?: string;
  $ref?: string;
  type?: string;
  required?: string[];
  properties?: Record<string, Form>;
  additionalProperties?: boolean | Form;
  items?: Form;
  minItems?: number;
  minProperties?: number;
  minLength?: number;
}

/** A JSON Schema of a whole file. */
interface FileForm extends Form {
  definitions: Record<string, Form>;
}

/** What goes along a walk through a file: where to report, and the definitions of its schema. */
interface Checking extends Context {
  definitions: FileForm["definitions"];
  beginnings: ReadonlyMap<Pointer, string>;
}

/**
 * Holds targets.yaml, or a profile, against its JSON Schema and reports every unknown or missing key, wrong type and empty value.
 * The schema is the one place where a key is added; readers may take a value of the wrong type for absent.
 * @param beginnings what to write where there is nothing yet, by place
 */
export function checkForm(
  context: Context,
  form: FileForm,
  beginnings: ReadonlyMap<Pointer, string> = new Map(),
): void {
  check({ ...context, definitions: form.definitions, beginnings }, context.source.value, form, "", true);
}

function beginningAt({ beginnings }: Checking, pointer: Pointer): { beginning?: string } {
  const beginning = beginnings.get(pointer);
  return beginning === undefined ? {} : { beginning };
}

function check(
  context: Checking,
  value: Value,
  reference: Form,
  pointer: Pointer,
  isRequired: boolean,
): void {
  const form =
    reference.$ref === undefined
      ? reference
      : context.definitions[reference.$ref.replace("#/definitions/", "")];
  if (form?.type === undefined) return;
  const name = nameOf(context, pointer);
  if (!isOfType(value, form.type)) {
    const args = { name, wanted: form.type, found: typeName(value), ...beginningAt(context, pointer) };
    context.report(
      finding("targets-wrong-type", args, placeIn(context, pointer, value === null ? "key" : "value")),
    );
    return;
  }
  if (sizeOf(value) < Math.max(form.minItems ?? 0, form.minProperties ?? 0, form.minLength ?? 0))
    context.report(
      finding(
        "targets-empty",
        { name, isRequired, ...beginningAt(context, pointer) },
        placeIn(context, pointer),
      ),
    );
  const { items } = form;
  if (items !== undefined)
    for (const [index, item] of itemsOf(value).entries())
      check(context, item, items, pointerTo(pointer, index), false);
  if (isMap(value)) checkKeys(context, value, form, pointer);
}

function isOfType(value: Value, type: string): boolean {
  const found = typeName(value);
  return found === type || (found === "integer" && type === "number");
}

function checkKeys(context: Checking, value: Map<string, Value>, form: Form, pointer: Pointer): void {
  const known = new Map(Object.entries(form.properties ?? {}));
  const names = [...known.keys()];
  const unknown: string[] = [];
  for (const [key, item] of entriesOf(value)) {
    const keyForm = known.get(key) ?? form.additionalProperties;
    const at = pointerTo(pointer, key);
    if (typeof keyForm === "object") check(context, item, keyForm, at, form.required?.includes(key) ?? false);
    else {
      unknown.push(key);
      context.report(finding("targets-unknown-key", { key, known: names }, placeIn(context, at, "key")));
    }
  }
  for (const key of form.required ?? []) {
    // Of one that is misspelt, the error is the unknown key, whose message names it.
    if (value.has(key) || unknown.some((each) => nearest(each, names).includes(key))) continue;
    const args = { key, owner: nameOf(context, pointer), ...beginningAt(context, pointerTo(pointer, key)) };
    context.report(finding("targets-missing-key", args, placeIn(context, pointer, "key")));
  }
}

function sizeOf(value: Value): number {
  if (typeof value === "string" || Array.isArray(value)) return value.length;
  return isMap(value) ? value.size : 0;
}

/** A value as messages name it: by its key, an item by its list's. */
function nameOf({ source }: Checking, pointer: Pointer): string {
  const steps = pointerSteps(pointer);
  const last = steps.at(-1);
  const fileName = source.file.slice(source.file.lastIndexOf("/") + 1);
  if (last === undefined) return fileName;
  if (!/^\d+$/.test(last)) return `'${last}'`;
  const list = steps.at(-2) ?? fileName;
  return `An item of '${list}'`;
}
