import { operationName } from "../../api/parts.ts";
import type { CoverageContext } from "../rule.ts";
import { shownFiles } from "../shown-files.ts";
import type { Item } from "./item.ts";

/** The endpoints, each covered where a chapter shows its API file. */
export function shownEndpoints(context: CoverageContext): Item[] | undefined {
  const shown = allShown(context);
  return (
    shown &&
    context.model.apis.flatMap(({ file, operations }) =>
      operations.map((operation) => ({
        name: operationName(operation),
        location: operation.location,
        isCovered: shown.has(file),
      })),
    )
  );
}

/** The event types and their variants, each covered where a chapter shows it, alone or with others. */
export function shownEvents(context: CoverageContext): Item[] | undefined {
  const shown = allShown(context);
  return (
    shown &&
    context.model.events.map(({ name, location }) => ({
      name,
      location: { file: location.file },
      isCovered: shown.has(location.file),
    }))
  );
}

/** The schemas of collections, each covered where a chapter shows it, alone or with others. */
export function shownSchemas(context: CoverageContext): Item[] | undefined {
  const shown = allShown(context);
  return (
    shown &&
    context.model.collections.flatMap(({ schemas }) =>
      schemas.map(({ name, file }) => ({ name, location: { file }, isCovered: shown.has(file) })),
    )
  );
}

/** The sections that are made from a source, each covered where a chapter shows it or another one that contains it. */
export function shownSections(context: CoverageContext): Item[] | undefined {
  const shown = allShown(context);
  const sections = [...(context.coverage?.items.values() ?? [])];
  return (
    shown &&
    sections.flatMap(({ name, location, shows, isOnlyHere }) =>
      location === undefined
        ? []
        : [
            {
              name,
              location: { file: location.file },
              isCovered: isOnlyHere
                ? context.coverage?.uses.has(name) === true
                : shows.some((file) => shown.has(file)),
            },
          ],
    )
  );
}

function allShown({ project, coverage }: CoverageContext): Set<string> | undefined {
  if (!coverage?.isCertain) return undefined;
  return new Set(shownFiles(project, coverage).flatMap((files) => [...files]));
}
