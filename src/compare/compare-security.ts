import type { Operation, SecurityAlternative } from "../api/types.ts";
import type { ChangeList } from "./change-list.ts";
import { pairUp } from "./pair-up.ts";

/** Compares who may call an operation. */
export function compareSecurity(
  before: Operation,
  after: Operation,
  { list, use }: { list: ChangeList; use: readonly string[] },
): void {
  const sides = { use, before: before.location, after: after.location };
  const [wasOpen, isOpen] = [before, after].map(isOpenToAll);
  if (wasOpen && !isOpen) list.add("security-required", {}, { class: "breaking", ...sides });
  if (!wasOpen && isOpen) list.add("security-dropped", {}, { class: "additive", ...sides });
  if (wasOpen || isOpen) return;
  const { both, gone, added } = pairUp(before.security ?? [], after.security ?? [], nameOf);
  for (const alternative of gone)
    list.add("security-alternative-removed", { name: inWords(alternative) }, { class: "breaking", ...sides });
  for (const alternative of added)
    list.add("security-alternative-added", { name: inWords(alternative) }, { class: "additive", ...sides });
  for (const [one, other] of both)
    for (const requirement of other) {
      const was = one.find(({ scheme }) => scheme === requirement.scheme);
      const scopes = pairUp(was?.scopes ?? [], requirement.scopes, ({ name }) => name);
      const { scheme, location } = requirement;
      for (const { name, location: place } of scopes.added)
        list.add(
          "scope-added",
          { name, scheme },
          { class: "breaking", use, before: was?.location, after: place },
        );
      for (const { name, location: place } of scopes.gone)
        list.add(
          "scope-removed",
          { name, scheme },
          { class: "additive", use, before: place, after: location },
        );
    }
}

function isOpenToAll({ security = [] }: Operation): boolean {
  return security.length === 0 || security.some((alternative) => alternative.length === 0);
}

function nameOf(alternative: SecurityAlternative): string {
  return alternative
    .map(({ scheme }) => scheme)
    .sort()
    .join(" ");
}

function inWords(alternative: SecurityAlternative): string {
  return alternative.map(({ scheme }) => `'${scheme}'`).join(" and ");
}
