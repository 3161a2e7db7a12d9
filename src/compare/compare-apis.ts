import { operationName } from "../api/parts.ts";
import type { Api, Operation } from "../api/types.ts";
import { compareOperation } from "./compare-operation.ts";
import { compareSchemes } from "./compare-security.ts";
import { compareServers } from "./compare-servers.ts";
import { compareExtensions, compareWordsOf } from "./compare-words-of.ts";
import type { Comparing } from "./comparing.ts";
import { type Paired, pairUp } from "./pair-up.ts";

/** An operation with the API that it is part of. */
interface Owned {
  operation: Operation;
  api: Api;
}

/** Compares the APIs of a project: files that have another name or were parted are no change. */
export function compareApis(before: readonly Api[], after: readonly Api[], comparing: Comparing): void {
  const { list } = comparing;
  const byGroup = pairUp(before, after, ({ group }) => group);
  const byTitle = pairUp(byGroup.gone, byGroup.added, ({ title }) => title);
  const gone: Owned[] = byTitle.gone.flatMap((api) => owned(api, api.operations));
  const added: Owned[] = byTitle.added.flatMap((api) => owned(api, api.operations));
  for (const apis of [...byGroup.both, ...byTitle.both]) {
    const [one, other] = apis;
    compareServers(one, other, list);
    compareSchemes(one, other, list);
    compareWordsOf(one, other, apiWords, { list, use: [other.title] });
    compareExtensions(one, other, { list, use: [other.title] });
    const operations = pairUp(one.operations, other.operations, keyWithoutNames);
    for (const pair of operations.both) compareOperation(...pair, { ...comparing, apis });
    gone.push(...owned(one, operations.gone));
    added.push(...owned(other, operations.added));
    const webhooks = pairUp(one.webhooks, other.webhooks, ({ method, key }) => `${method} ${key}`);
    reportUnpaired(webhooks, comparing);
    for (const pair of webhooks.both) compareOperation(...pair, { ...comparing, isSentByApi: true, apis });
  }
  const all = { before: owners(before), after: owners(after) };
  compareRest(gone, added, all, comparing);
}

const apiWords = {
  title: ({ title }: Api) => title,
  version: ({ version }: Api) => version,
  summary: ({ summary }: Api) => summary,
  description: ({ description }: Api) => description,
  "terms of service": ({ termsOfService }: Api) => termsOfService,
  contact: ({ contact }: Api) => contact,
  license: ({ license }: Api) => license,
  "link to further documentation": ({ externalDocs }: Api) => externalDocs,
  tags: ({ tags }: Api) => tags.map(({ location: _, ...tag }) => tag),
};

function owned(api: Api, operations: readonly Operation[]): Owned[] {
  return operations.map((operation) => ({ operation, api }));
}

function owners(apis: readonly Api[]): Owned[] {
  return apis.flatMap((api) => owned(api, api.operations));
}

/** All operations of both sides. */
interface All {
  before: readonly Owned[];
  after: readonly Owned[];
}

/** Operations that are in other files now, or at other paths. */
function compareRest(gone: readonly Owned[], added: readonly Owned[], all: All, comparing: Comparing): void {
  const compare = ([one, other]: [Owned, Owned]) =>
    compareOperation(one.operation, other.operation, { ...comparing, apis: [one.api, other.api] });
  const byPath = pairUp(gone, added, ({ operation }) => address(operation, operation.path));
  byPath.both.forEach(compare);
  // What is another path of an operation now, or was one, is there as before.
  const alsoAt = (each: Owned, others: readonly Owned[]) =>
    others.find(({ operation }) =>
      operation.aliases.some(
        ({ fullPath }) => address(operation, fullPath) === address(each.operation, each.operation.path),
      ),
    );
  const byAlias = [
    ...byPath.gone.map((one) => [one, alsoAt(one, all.after)] as const),
    ...byPath.added.map((other) => [alsoAt(other, all.before), other] as const),
  ].flatMap(([one, other]): [Owned, Owned][] => (one && other ? [[one, other]] : []));
  byAlias.forEach(compare);
  const reached = new Set(byAlias.flat().map(({ operation }) => operation));
  const stillGone = byPath.gone.filter(({ operation }) => !reached.has(operation));
  const stillAdded = byPath.added.filter(({ operation }) => !reached.has(operation));
  comparePaths(all, reached, comparing);
  const isNamed = ({ operation }: Owned) => operation.operationId !== undefined;
  const byId = pairUp(
    stillGone.filter(isNamed),
    stillAdded.filter(isNamed),
    ({ operation: { operationId = "" } }) => operationId,
  );
  const isOpen = (each: Owned) => !byId.both.flat().includes(each);
  // An API whose base path has changed, and that was parted into files.
  const byKey = pairUp(
    stillGone.filter(isOpen),
    stillAdded.filter(isOpen),
    ({ operation, api }) => `${api.title} ${keyWithoutNames(operation)}`,
  );
  const pairs = [...byId.both, ...byKey.both];
  for (const pair of pairs) {
    const [one, other] = pair.map(({ operation }) => operation);
    if (one === undefined || other === undefined) continue;
    comparing.list.add(
      "operation-moved",
      { before: operationName(one), after: operationName(other) },
      { class: "breaking", use: [operationName(other)], before: one.location, after: other.location },
    );
    compare(pair);
  }
  const moved = new Set(pairs.flat());
  const unpaired = (owned: readonly Owned[]) =>
    owned.flatMap((each) => (moved.has(each) ? [] : each.operation));
  reportUnpaired({ both: [], gone: unpaired(stillGone), added: unpaired(stillAdded) }, comparing);
}

/** Further paths of operations; of those that are `reached` by one now, or were, also the first. */
function comparePaths({ before, after }: All, reached: ReadonlySet<Operation>, { list }: Comparing): void {
  const pathsOf = ({ aliases, path, pathLocation }: Operation) => [
    { path, location: pathLocation },
    ...aliases.map(({ fullPath, location }) => ({ path: fullPath, location })),
  ];
  const [olds, news] = [before, after].map(
    (owned) =>
      new Set(
        owned.flatMap(({ operation }) => pathsOf(operation).map(({ path }) => address(operation, path))),
      ),
  );
  const lacking = (owned: readonly Owned[], others: ReadonlySet<string> | undefined) =>
    owned.flatMap((each) =>
      pathsOf(each.operation)
        .slice(reached.has(each.operation) ? 0 : 1)
        .filter(({ path }) => !others?.has(address(each.operation, path)))
        .map((place) => ({ ...place, use: [operationName(each.operation)] })),
    );
  for (const { path, location, use } of lacking(before, news))
    list.add("alias-removed", { path }, { class: "breaking", use, before: location });
  for (const { path, location, use } of lacking(after, olds))
    list.add("alias-added", { path }, { class: "additive", use, after: location });
}

function reportUnpaired({ gone, added }: Paired<Operation>, { list }: Comparing): void {
  for (const operation of gone) {
    const { deprecated, location } = operation;
    list.add(
      "operation-removed",
      { deprecated },
      { class: deprecated ? "risky" : "breaking", use: [operationName(operation)], before: location },
    );
  }
  for (const operation of added)
    list.add(
      "operation-added",
      {},
      { class: "additive", use: [operationName(operation)], after: operation.location },
    );
}

function keyWithoutNames(operation: Operation): string {
  return address(operation, operation.key);
}

function address({ method }: Operation, path: string): string {
  return `${method} ${withoutNames(path)}`;
}

/** A path without the names of its parameters, which callers do not send. */
function withoutNames(path: string): string {
  return path.trim().replace(/\{[^{}]*\}/g, "{}");
}
