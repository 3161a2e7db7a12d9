import { pointerTo } from "../source/pointer.ts";
import { entriesOf, itemsOf, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import { findPlace } from "./place.ts";
import type { Profile } from "./profile/profile.ts";
import type { DataTable } from "./project.ts";

/** Reads which data files targets.yaml or the profile has tables made of; one of targets.yaml that is not there is reported. */
export function readDataTables(context: Context, profile: Profile): DataTable[] {
  const named = entriesOf(valueAt(context.source.value, "data")).flatMap(([name, value]): DataTable[] => {
    const pointer = pointerTo("/data", name);
    const path = valueAt(value, "file");
    const place =
      typeof path === "string" && path !== ""
        ? findPlace(context, path, "file", pointerTo(pointer, "file"))
        : undefined;
    const columns = itemsOf(valueAt(value, "columns")).filter((column) => typeof column === "string");
    return place === undefined
      ? []
      : [{ name, file: place.path, columns, location: placeIn(context, pointer, "key") }];
  });
  const usual = [...profile.data].flatMap(([name, { file, columns }]): DataTable[] => {
    const resolved = context.files.resolve(file);
    const isFree = resolved.kind === "file" && named.every((each) => each.name !== name);
    return isFree ? [{ name, file: resolved.path, columns, location: { file: resolved.path } }] : [];
  });
  return [...named, ...usual];
}
