import { operationName } from "../api/parts.ts";
import type { Api, Operation } from "../api/types.ts";
import { compareBody, compareResponses } from "./compare-bodies.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareSecurity } from "./compare-security.ts";
import { compareOwnServers } from "./compare-servers.ts";
import { compareExtensions, compareWordsOf } from "./compare-words-of.ts";
import type { Comparing, OfOperation } from "./comparing.ts";
import { pairUp } from "./pair-up.ts";

/** Where two operations are from. */
interface Around extends Comparing {
  isSentByApi?: boolean;
  /** Their APIs before and after. */
  apis: readonly [Api, Api];
}

export function compareOperation(
  before: Operation,
  after: Operation,
  { list, schemas, isSentByApi = false, apis }: Around,
): void {
  const use = [operationName(after)];
  const around: OfOperation = {
    list,
    schemas,
    isSentByApi,
    use,
    sent: isSentByApi ? "response" : "request",
    received: isSentByApi ? "request" : "response",
  };
  const sides = { before: before.location, after: after.location, use };
  if (before.deprecated !== after.deprecated)
    list.add(after.deprecated ? "deprecated-set" : "deprecated-dropped", {}, { class: "docs", ...sides });
  const [was, is] = [before.operationId, after.operationId];
  if (was !== is) list.add("operation-id-changed", { before: was, after: is }, { class: "docs", ...sides });
  compareWordsOf(before, after, operationWords, { list, use });
  compareExtensions(before, after, { list, use });
  compareParameters(before, after, around);
  compareBody(before, after, around);
  compareResponses(before.responses, after.responses, around);
  // Who calls back shows who it is to others.
  if (!isSentByApi) compareSecurity(before, after, apis, around);
  compareOwnServers(before, after, apis, around);
  compareCallbacks(before, after, { list, schemas, isSentByApi, apis });
}

const operationWords = {
  summary: ({ summary }: Operation) => summary,
  description: ({ description }: Operation) => description,
  tags: ({ tags }: Operation) => tags,
  "link to further documentation": ({ externalDocs }: Operation) => externalDocs,
};

/** What the API calls: it sends what callers send elsewhere. */
function compareCallbacks(
  before: Operation,
  after: Operation,
  around: Around & { isSentByApi: boolean },
): void {
  // A callback may have callbacks again, round in a circle.
  if (around.isSentByApi) return;
  const { list } = around;
  const [olds, news] = [before, after].map(({ callbacks }) =>
    callbacks.flatMap(({ name, operations }) => operations.map((operation) => ({ name, operation }))),
  );
  const paired = pairUp(
    olds ?? [],
    news ?? [],
    ({ name, operation: { method, key } }) => `${name} ${method} ${key}`,
  );
  for (const [one, other] of paired.both)
    compareOperation(one.operation, other.operation, { ...around, isSentByApi: true });
  const use = [operationName(after)];
  for (const { name, operation } of paired.gone)
    list.add("callback-removed", { name }, { class: "breaking", use, before: operation.location });
  for (const { name, operation } of paired.added)
    list.add("callback-added", { name }, { class: "additive", use, after: operation.location });
}
