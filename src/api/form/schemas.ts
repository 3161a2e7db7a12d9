import { type Place, step } from "../../schema/reader.ts";
import { dialectOf } from "../../schema/resources.ts";
import { subschemasOf } from "../../schema/subschemas.ts";
import { isMap, type ValueMap } from "../../source/value.ts";
import { rulesFor } from "./applied.ts";
import { rulesOfKey } from "./fits.ts";
import type { Rules } from "./published/rules.ts";
import { later, type Walk } from "./work-list.ts";

/** Objects in a schema that say something of it, and are no schemas: the form of OpenAPI 3.x knows them. */
const objects = ["discriminator", "xml", "externalDocs"];

/** Goes through a schema, whose own keywords are left to the rules about schemas, for the objects in it and in its parts. */
export function checkObjectsIn(walk: Walk, place: Place, map: ValueMap, ofSchemas: Rules): void {
  const dialect = dialectOf(place.source, place.pointer);
  if (dialect === undefined) return;
  for (const key of objects) {
    const value = map.get(key);
    // A dialect that does not have the keyword leaves it to the author.
    if (value === undefined || value === null || !dialect.keywords.has(key)) continue;
    const rules = rulesFor(ofSchemas, map).layers.flatMap((layer) => rulesOfKey(layer.rules, key));
    later(walk, step(place, key, value), rules);
  }
  for (const { value, pointer } of subschemasOf(map, dialect))
    if (isMap(value)) later(walk, { ...place, value, pointer: `${place.pointer}${pointer}` }, [ofSchemas]);
}
