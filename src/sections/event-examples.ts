import { eventNameIn } from "../model/event-name.ts";
import type { EventType } from "../model/types.ts";
import type { Example } from "../schema/types.ts";
import { dataFileName } from "../source/data-file-name.ts";

/** The name of the file of an example, with `#` before the variant, whichever of the marks stands there. */
export function exampleName({ location }: Example, variantMarks: readonly string[]): string {
  return eventNameIn(dataFileName(location.file), variantMarks).name;
}

/** The examples of all events by the names of their files; of several of one name, the first. */
export function examplesByName(
  events: readonly EventType[],
  variantMarks: readonly string[],
): Map<string, Example> {
  const examples = events.flatMap((event) => event.examples);
  return new Map(examples.map((each) => [exampleName(each, variantMarks), each] as const).reverse());
}
