import type { Location } from "../../diagnostics/location.ts";
import { historyAt } from "../../schema/history.ts";
import { child, items, locationOf, type Place } from "../../schema/reader.ts";
import { readExternalDocs } from "../about.ts";
import { joinedPath, readAliases } from "../aliases.ts";
import { readCallExamples } from "../call-examples.ts";
import { readCodeSamples } from "../code-samples.ts";
import { extensionsOf } from "../extensions.ts";
import { type Listed, listedAs, mergedParameters } from "../parameter-lists.ts";
import { readSecurity } from "../security-requirements.ts";
import type { Callback, Operation, Parameter, Response, SecurityAlternative, Server } from "../types.ts";
import {
  entriesAt,
  isSet,
  knownEntriesAt,
  listUnder,
  opened,
  optionalWords,
  proseAt,
  wordsAt,
} from "../values.ts";
import { readRequestBody } from "./content.ts";
import { exampleAt } from "./examples.ts";
import { type OpenApiReader, once } from "./openapi-reader.ts";
import { readParameter } from "./parameter.ts";
import { readResponse } from "./response.ts";
import { basePathOf, readServers } from "./servers.ts";

/** What an operation has from the API file and the path around it. */
export interface Surroundings {
  /** Whether the key is a path, whose parameters it holds in braces; otherwise it is a name, or an expression. */
  isPath: boolean;
  key: string;
  pathLocation: Location;
  pathSummary: string;
  pathDescription: string;
  /** Of the whole API. */
  apiServers: Server[];
  /** Of the path item. */
  servers: Server[] | undefined;
  security: SecurityAlternative[] | undefined;
  parameters: Parameters;
}

/** The parameters of a list. */
interface Parameters {
  listed: Listed<Parameter>[];
  /** Whether the name and the place of each of them could be read. */
  isWhole: boolean;
}

/** Reads the operation at `place`: one method of a path, a webhook or a callback. */
export function readOperation(
  reader: OpenApiReader,
  method: string,
  place: Place,
  around: Surroundings,
): Operation {
  const { isPath, key, pathLocation, apiServers } = around;
  const ownParameters = readParameters(reader, place);
  const { listed: own } = ownParameters;
  const { listed: ofPath } = around.parameters;
  const servers = readServers(reader, place) ?? around.servers;
  const basePath = isPath ? basePathOf((servers ?? apiServers)[0]) : "";
  const responses = readResponses(reader, place);
  const externalDocs = readExternalDocs(reader, place);
  const security = child(place, "security") ? readSecurity(reader, place) : around.security;
  const requestBody = readRequestBody(reader, child(place, "requestBody"));
  const parameters = mergedParameters(ofPath.map(parameterOf), own.map(parameterOf));
  const { callExamples, responses: answered } = readCallExamples(
    reader,
    place,
    { parameters, requestBody, responses },
    (value, holder) => exampleAt(reader, value, holder),
  );
  const operation = {
    method,
    path: isPath ? joinedPath(basePath, key) : key,
    key,
    ...optionalWords(reader, place, ["operationId"]),
    summary: proseAt(reader, place, "summary"),
    description: proseAt(reader, place),
    pathSummary: around.pathSummary,
    pathDescription: around.pathDescription,
    deprecated: isSet(reader, place, "deprecated"),
    tags: wordsAt(reader, place, "tags"),
    ...(externalDocs && { externalDocs }),
    ...(servers && { servers }),
    ...(security && { security }),
    parameters,
    parameterLists: { ofPath: ofPath.map(listedAs), own: own.map(listedAs) },
    ...(requestBody && { requestBody }),
    responses: answered,
    callExamples,
    callbacks: readCallbacks(reader, place),
    codeSamples: readCodeSamples(reader, place),
    aliases: readAliases(reader, place, basePath),
    ...historyAt(reader, place),
    extensions: extensionsOf(place),
    pathLocation,
    location: locationOf(place, "key"),
  };
  if (!around.parameters.isWhole || !ownParameters.isWhole) reader.unclear.add(operation);
  return operation;
}

/** Reads the parameters of a path or of an operation. */
export function readParameters(reader: OpenApiReader, place: Place): Parameters {
  const list = listUnder(reader, place, "parameters");
  const read = items(list).map((item) => {
    const found = readParameter(reader, item);
    return found && { ...found, location: locationOf(item) };
  });
  const listed = read.filter((each) => each !== undefined);
  const isList = list !== undefined || child(place, "parameters") === undefined;
  return { listed, isWhole: isList && read.every((each) => each?.isPlaced) };
}

function parameterOf({ parameter }: Listed<Parameter>): Parameter {
  return parameter;
}

function readResponses(reader: OpenApiReader, place: Place): Response[] {
  return knownEntriesAt(reader, place, "responses").map(([status, each]) =>
    readResponse(reader, status, each),
  );
}

/** Reads the callbacks of an operation or of the components; their operations are read later. */
export function readCallbacks(reader: OpenApiReader, place: Place): Callback[] {
  return entriesAt(reader, place, "callbacks").flatMap(([name, each]) => {
    const target = opened(reader, each);
    if (target === undefined) return [];
    const operations = once(reader.known.callbacks, target, () => {
      const unread: Operation[] = [];
      reader.unreadCallbacks.push({ place: target, operations: unread });
      return unread;
    });
    return { name, operations, location: locationOf(target) };
  });
}
