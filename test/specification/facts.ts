import { bodiesOf, fieldsOf, rangesOf } from "../../src/api/bodies.ts";
import type { Operation, Response } from "../../src/api/types.ts";
import { nodeFiles } from "../../src/cli/node-files.ts";
import { readModel } from "../../src/model/model.ts";
import type { EventType, Model } from "../../src/model/types.ts";
import { loadProject } from "../../src/project/load.ts";
import { merge } from "../../src/schema/merged-schema.ts";
import type { Schema } from "../../src/schema/types.ts";
import { createSources } from "../../src/source/sources.ts";

/** The model of the project in `folder`. */
export function modelOf(folder: string): Model {
  const sources = createSources(nodeFiles(folder), () => undefined);
  const project = loadProject(sources, () => undefined);
  if (project === undefined) throw new Error(`${folder} is no project`);
  return readModel(project, sources, () => undefined);
}

/**
 * What a program that speaks the protocol depends on, a line a fact: endpoints, media types, parameters, the keys of bodies
 * and events with their types, what is required, status and error codes. Wording, order, titles and examples are no part of it.
 */
export function factsOf(model: Model): Set<string> {
  return new Set([
    ...model.apis.flatMap(({ operations }) => operations.flatMap(operationFacts)),
    ...model.events.flatMap(eventFacts),
    ...model.commonFields.flatMap(({ name, schema }) => valueFacts(name, [schema])),
  ]);
}

function operationFacts(operation: Operation): string[] {
  const name = `${operation.method} ${operation.path}`;
  const { requestBody, responses } = operation;
  const content = requestBody?.content ?? [];
  return [
    name,
    ...((operation.security ?? []).flat().length > 0 ? [`${name} needs an access token`] : []),
    ...rangesOf(content).map((type) => `${name} takes ${type}`),
    ...rangesOf(responses.flatMap((response) => response.content)).map((type) => `${name} gives ${type}`),
    ...operation.aliases.map(({ fullPath }) => `${name} is also ${operation.method} ${fullPath}`),
    ...operation.parameters.flatMap((parameter) =>
      valueFacts(`${name} ${parameter.in} ${parameter.name}`, [parameter.schema], parameter.required),
    ),
    ...fieldsOf(content).flatMap((field) =>
      valueFacts(`${name} formData ${field.name}`, [field.schema], field.required),
    ),
    ...bodiesOf(content).flatMap(({ schema }) =>
      schema ? valueFacts(`${name} body`, [schema], requestBody?.required) : [],
    ),
    ...responses.flatMap((response) => responseFacts(`${name} ${response.status}`, response)),
  ];
}

function responseFacts(name: string, { content, headers }: Response): string[] {
  const bodies = bodiesOf(content);
  const examples = bodies.flatMap((body) => body.examples);
  const codes = examples.flatMap(({ value }) => (value instanceof Map ? (value.get("errcode") ?? []) : []));
  return [
    name,
    ...codes.map((code) => `${name} says ${code}`),
    ...headers.flatMap((header) => valueFacts(`${name} header ${header.name}`, [header.schema])),
    ...bodies.flatMap(({ schema }) => (schema ? valueFacts(`${name} body`, [schema]) : [])),
  ];
}

function eventFacts({ name, kind, schema }: EventType): string[] {
  return [`${name} is an event of kind ${kind}`, ...valueFacts(name, [schema])];
}

/** Facts of a value that all of `schemas` describe: keys within it follow a dot, items are `[]`, values of a map `*`. */
function valueFacts(name: string, schemas: Schema[], isRequired = false): string[] {
  const value = merge(schemas);
  const types = value.types.length > 0 ? value.types.toSorted().join(" or ") : "anything";
  const choices = value.enum?.map((choice) => JSON.stringify(choice)).toSorted();
  const values = [...[...value.patterns.values()].flatMap(({ schemas }) => schemas), ...value.further];
  return [
    `${name}: ${types}${choices ? ` of ${choices.join(", ")}` : ""}${isRequired ? ", required" : ""}`,
    ...[...value.properties].flatMap(([key, property]) =>
      valueFacts(`${name}.${key}`, property.schemas, value.required.has(key)),
    ),
    ...(values.length > 0 ? valueFacts(`${name}.*`, values) : []),
    ...(value.items.length > 0 ? valueFacts(`${name}[]`, value.items) : []),
  ];
}
