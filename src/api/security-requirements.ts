import { children, items, locationOf, type Place, type Reader } from "../schema/reader.ts";
import { entriesOf } from "../source/value.ts";
import type { SecurityAlternative, SecurityRequirement } from "./types.ts";
import { isRead, listUnder, wordOf } from "./values.ts";

/** Reads the `security` of an API file or of an operation; `undefined` where it says nothing that can be read. */
export function readSecurity(reader: Reader, place: Place): SecurityAlternative[] | undefined {
  const list = listUnder(reader, place, "security");
  if (list === undefined) return undefined;
  const all = items(list);
  const alternatives = all.filter((each) => isRead(reader, each));
  // An empty list says that anybody may call, which is not what one of wrong items says.
  if (alternatives.length === 0 && all.length > 0) return undefined;
  return alternatives.map((each) =>
    children(each).map(([scheme, scopes]) => readRequirement(reader, scheme, each, scopes)),
  );
}

function readRequirement(
  reader: Reader,
  scheme: string,
  alternative: Place,
  place: Place,
): SecurityRequirement {
  const scopes = items(listUnder(reader, alternative, scheme)).flatMap((scope) => {
    const name = wordOf(reader, scope);
    return name === undefined ? [] : { name, location: locationOf(scope) };
  });
  return { scheme, scopes, location: locationOf(place, "key") };
}

/** Whether an object has security schemes under a name of another version, or one that is nearly right. */
export function hasMisplacedSchemes({ value }: Place): boolean {
  return entriesOf(value).some(([key]) => /^security_?(?:scheme|definition)s?$/i.test(key));
}
