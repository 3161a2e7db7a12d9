import type {
  CallExample,
  NamedExample,
  ParameterPlace,
  Serialization,
  ValueHolder,
} from "../../../api/types.ts";
import type { Schema } from "../../../schema/types.ts";
import { shownExamples } from "../../../schema/whole-example.ts";
import type { Value } from "../../../source/value.ts";

/** A value that is sent: that of a parameter or of a field, or what a caller shows who they are with. */
export interface Sent extends Partial<Serialization> {
  name: string;
  /** Absent for the fields of a form. */
  in?: ParameterPlace;
  mediaType?: string;
  required?: boolean;
  schema?: Schema;
  examples?: NamedExample[];
  /** What replaces a value. */
  placeholder?: string;
}

/** The example that a request shows of a value; its schema's where it has none of its own. */
export function exampleOf({ examples = [], schema }: Sent): NamedExample | undefined {
  const all: NamedExample[] = shownExamples(examples, schema);
  return all.find(
    ({ value, text, serialized }) => value !== undefined || text !== "" || serialized !== undefined,
  );
}

/** The value of an example. */
export function exampleValue({ value, text }: NamedExample): Value {
  return value ?? text;
}

/** Whether a request shows it: if it must be sent, or there is something to show. */
export function isGiven(sent: Sent): boolean {
  return sent.required === true || exampleOf(sent) !== undefined;
}

export function placeholder({ name, placeholder: text = `{${name}}` }: Sent): string {
  return text;
}

/**
 * Parameters, or fields of a form, with the values that an example of a whole call has for them; without those that it leaves
 * out, unless they are required.
 */
export function valued<T extends ValueHolder>(holders: readonly T[], values: CallExample["values"]): T[] {
  const byName = new Map(values.map(({ name, example }) => [name, example]));
  return holders.flatMap((holder) => {
    const example = byName.get(holder.name);
    if (example !== undefined) return { ...holder, examples: [example] };
    return holder.required ? holder : [];
  });
}
