import { schemesOf } from "../api/schemes-of.ts";
import { addressOf } from "../api/server-address.ts";
import type { Api, Operation, SecurityScheme } from "../api/types.ts";
import { compareOperation, operationName } from "./compare-operation.ts";
import type { Comparing } from "./comparing.ts";
import { type Paired, pairUp } from "./pair-up.ts";

/** Compares the APIs of a project: files that have another name or were parted are no change. */
export function compareApis(before: readonly Api[], after: readonly Api[], comparing: Comparing): void {
  const byGroup = pairUp(before, after, ({ group }) => group);
  const byTitle = pairUp(byGroup.gone, byGroup.added, ({ title }) => title);
  const apis = [...byGroup.both, ...byTitle.both];
  const gone: Operation[] = byTitle.gone.flatMap(({ operations }) => operations);
  const added: Operation[] = byTitle.added.flatMap(({ operations }) => operations);
  for (const [one, other] of apis) {
    compareAddress(one, other, comparing);
    compareSchemes(one, other, comparing);
    const operations = pairUp(one.operations, other.operations, keyWithoutNames);
    for (const pair of operations.both) compareOperation(...pair, comparing);
    gone.push(...operations.gone);
    added.push(...operations.added);
    const webhooks = pairUp(one.webhooks, other.webhooks, ({ method, key }) => `${method} ${key}`);
    reportUnpaired(webhooks, comparing);
    for (const pair of webhooks.both) compareOperation(...pair, { ...comparing, isSentByApi: true });
  }
  compareRest(gone, added, comparing);
}

/** Operations that stand in other files now, or at other paths. */
function compareRest(gone: readonly Operation[], added: readonly Operation[], comparing: Comparing): void {
  const byPath = pairUp(gone, added, ({ method, path }) => `${method} ${withoutNames(path)}`);
  for (const pair of byPath.both) compareOperation(...pair, comparing);
  const isNamed = ({ operationId }: Operation) => operationId !== undefined;
  const byId = pairUp(
    byPath.gone.filter(isNamed),
    byPath.added.filter(isNamed),
    ({ operationId = "" }) => operationId,
  );
  for (const [one, other] of byId.both) {
    comparing.list.add(
      "operation-moved",
      { before: operationName(one), after: operationName(other) },
      {
        class: "breaking",
        use: [operationName(other)],
        before: one.location,
        after: other.location,
      },
    );
    compareOperation(one, other, comparing);
  }
  const moved = new Set(byId.both.flat());
  reportUnpaired(
    {
      both: [],
      gone: byPath.gone.filter((each) => !moved.has(each)),
      added: byPath.added.filter((each) => !moved.has(each)),
    },
    comparing,
  );
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

function keyWithoutNames({ method, key }: Operation): string {
  return `${method} ${withoutNames(key)}`;
}

/** A path without the names of its parameters, which callers do not send. */
function withoutNames(path: string): string {
  return path.trim().replace(/\{[^{}]*\}/g, "{}");
}

function compareAddress(before: Api, after: Api, { list }: Comparing): void {
  const [one, other] = [before, after].map(({ servers }) => servers.map(addressOf));
  if (one === undefined || other === undefined || one.length + other.length === 0) return;
  const lost = one.filter((address) => !other.includes(address));
  const isMoved = before.basePath !== after.basePath;
  if (lost.length === 0 && !isMoved) return;
  const isGone = isMoved || (one.length > 0 && lost.length === one.length);
  list.add(
    "address-changed",
    { before: one.join(", ") || "none", after: other.join(", ") || "none" },
    {
      class: isGone ? "breaking" : "risky",
      use: [after.title],
      before: before.servers[0]?.location ?? before.location,
      after: after.servers[0]?.location ?? after.location,
    },
  );
}

/** What callers must do otherwise to show who they are, by schemes that have the same name. */
function compareSchemes(before: Api, after: Api, { list }: Comparing): void {
  const used = new Set(
    [before, after].flatMap(({ operations }) => operations.flatMap(({ security }) => schemesOf(security))),
  );
  const pairs = pairUp(before.securitySchemes ?? [], after.securitySchemes ?? [], ({ name }) => name);
  for (const [one, other] of pairs.both) {
    const [was, is] = [one, other].map(meansOf);
    if (was === undefined || is === undefined || was === is) continue;
    list.add(
      "security-scheme-changed",
      { name: one.name, before: was, after: is },
      {
        class: used.has(one.name) ? "breaking" : "docs",
        use: [after.title],
        before: one.location,
        after: other.location,
      },
    );
  }
}

/** What callers do for a security scheme, in words. */
function meansOf({ type, scheme, key, flows = [] }: SecurityScheme): string {
  if (key) return `a key in the ${key.in}, called '${key.name}'`;
  if (type === "http") return `HTTP ${scheme ?? ""}`.trim();
  return type === "oauth2" ? `OAuth 2 (${flows.map(({ kind }) => kind).join(", ")})` : type || "unknown";
}
