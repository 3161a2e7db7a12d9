import { lastStep, type Pointer, parentPointer, pointerOf } from "../source/pointer.ts";
import type { Api, MediaType, Operation, ValueHolder } from "./types.ts";

/** All operations of an API file, each once: what callers call, what the API calls, and what is kept for both. */
export function allOperations({ operations, webhooks, components }: Api): Operation[] {
  const kept = [...components.pathItems, ...components.callbacks.flatMap((callback) => callback.operations)];
  const all = new Set([...operations, ...webhooks, ...kept]);
  // The set grows while it is gone through; a circle of callbacks adds nothing new.
  for (const { callbacks } of all)
    for (const operation of callbacks.flatMap((callback) => callback.operations)) all.add(operation);
  return [...all];
}

/** An operation as readers know it: `GET /loans`. */
export function operationName({ method, path }: Pick<Operation, "method" | "path">): string {
  return `${method} ${path}`;
}

/** The operations of paths and webhooks, each at the pointer by which links name it, whatever file its path item is in. */
export function operationsByPointer({ operations, webhooks }: Api): Map<Pointer, Operation> {
  const under = (key: string, all: readonly Operation[]) =>
    all.map((each): [Pointer, Operation] => [pointerOf([key, each.key, ...methodSteps(each)]), each]);
  return new Map([...under("paths", operations), ...under("webhooks", webhooks)]);
}

/** Methods that have no key of their own stand under `additionalOperations`, spelled as they are sent. */
function methodSteps({ method, location }: Operation): string[] {
  const holder = "pointer" in location ? lastStep(parentPointer(location.pointer) ?? "") : undefined;
  return holder === "additionalOperations" ? [holder, method] : [method.toLowerCase()];
}

/** The bodies of requests and responses, those that are kept for operations to refer to after those of operations. */
export function contentsOf(api: Api): MediaType[][] {
  const { requestBodies, responses, mediaTypes } = api.components;
  const messages = allOperations(api).flatMap(({ requestBody, responses: own }) =>
    [requestBody ?? [], own].flat(),
  );
  return [...[...messages, ...requestBodies, ...responses].map(({ content }) => content), mediaTypes];
}

/** Parameters, headers and the fields of forms, those that are kept for operations to refer to included. */
export function valuesOf(api: Api): ValueHolder[] {
  const { parameters, headers, responses } = api.components;
  const operations = allOperations(api);
  const content = contentsOf(api).flat();
  return [
    ...operations.flatMap((operation) => operation.parameters),
    ...parameters,
    ...[...operations.flatMap((operation) => operation.responses), ...responses].flatMap(
      (each) => each.headers,
    ),
    ...headers,
    ...content.flatMap(({ fields = [] }) => fields),
    ...content.flatMap(({ encoding }) => encoding.flatMap((each) => each.headers)),
  ];
}
