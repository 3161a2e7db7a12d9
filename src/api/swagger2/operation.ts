import { finding } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import { wholeExample } from "../../schema/example.ts";
import { historyAt } from "../../schema/history.ts";
import { child, children, items, locationOf, type Place } from "../../schema/reader.ts";
import { readExternalDocs } from "../about.ts";
import { joinedPath, readAliases } from "../aliases.ts";
import { readCallExamples } from "../call-examples.ts";
import { readCodeSamples } from "../code-samples.ts";
import { extensionsOf } from "../extensions.ts";
import { type Listed, listedAs, mergedParameters } from "../parameter-lists.ts";
import { readSecurity } from "../security-requirements.ts";
import { adviceOnStatus } from "../status-keys.ts";
import type { Operation, Response, SecurityAlternative, Server } from "../types.ts";
import { isSet, listUnder, mappingUnder, proseAt, wordAt, wordsAt } from "../values.ts";
import type { ApiReader, ReadParameter } from "./api-reader.ts";
import { requestBodyOf } from "./content.ts";
import { checkKeys, requireKey } from "./keys.ts";
import { readParameter } from "./parameter.ts";
import { readResponse } from "./response.ts";
import { plainExample } from "./serialization.ts";

/** What an operation has from the API file and the path around it. */
export interface Surroundings {
  basePath: string;
  /** The servers that an operation has whose `schemes` are others. */
  serversBy: (schemes: string[]) => Server[];
  /** The key of the path, as it is written. */
  key: string;
  consumes: string[];
  produces: string[];
  security: SecurityAlternative[] | undefined;
  /** Those of the path item. */
  parameters: Parameters;
  pathLocation: Location;
}

/** The parameters of a list. */
interface Parameters {
  listed: Listed<ReadParameter>[];
  /** Whether the name and the place of each of them could be read; where not, that has been reported. */
  isWhole: boolean;
}

/** Reads the operation at `place`: one method of a path. */
export function readOperation(
  reader: ApiReader,
  method: string,
  place: Place,
  around: Surroundings,
): Operation {
  checkKeys(reader, place, "endpoint");
  requireKey(reader, place, "responses", "endpoint", "An endpoint");
  const own = readParameters(reader, place);
  const all = mergedParameters(around.parameters.listed.map(parameterOf), own.listed.map(parameterOf));
  const parameters = all.filter((parameter) => parameter.in !== "body" && parameter.in !== "formData");
  const location = locationOf(place, "key");
  const { key } = around;
  const operationId = wordAt(reader, place, "operationId");
  const security = child(place, "security") ? readSecurity(reader, place) : around.security;
  const types = (key: "consumes" | "produces") =>
    child(place, key) ? wordsAt(reader, place, key) : around[key];
  const externalDocs = readExternalDocs(reader, place);
  const requestBody = requestBodyOf(all, types("consumes"));
  const responses = readResponses(reader, place, types("produces"));
  const { callExamples, responses: answered } = readCallExamples(
    reader,
    place,
    { parameters, requestBody, responses },
    (value, { schema, ...holder }) => plainExample(wholeExample(reader, value), schema, holder),
  );
  const operation: Operation = {
    method: method.toUpperCase(),
    path: joinedPath(around.basePath, key),
    key,
    ...(operationId !== undefined && { operationId }),
    summary: proseAt(reader, place, "summary"),
    description: proseAt(reader, place),
    deprecated: isSet(reader, place, "deprecated"),
    tags: wordsAt(reader, place, "tags"),
    ...(externalDocs && { externalDocs }),
    ...(child(place, "schemes") && { servers: around.serversBy(wordsAt(reader, place, "schemes")) }),
    ...(security && { security }),
    parameters,
    parameterLists: { ofPath: around.parameters.listed.map(listedAs), own: own.listed.map(listedAs) },
    ...(requestBody && { requestBody }),
    responses: answered,
    callExamples,
    callbacks: [],
    codeSamples: readCodeSamples(reader, place),
    aliases: readAliases(reader, place, around.basePath),
    ...historyAt(reader, place),
    extensions: extensionsOf(place),
    pathLocation: around.pathLocation,
    location,
  };
  if (!around.parameters.isWhole || !own.isWhole) reader.unclear.add(operation);
  return operation;
}

export function readParameters(reader: ApiReader, place: Place): Parameters {
  const list = listUnder(reader, place, "parameters");
  const listed = items(list).flatMap((item) => {
    const parameter = readParameter(reader, item);
    return parameter === undefined ? [] : { parameter, location: locationOf(item) };
  });
  const isList = list !== undefined || child(place, "parameters") === undefined;
  const isRead = ({ parameter }: Listed<ReadParameter>) =>
    parameter.name !== "" && !reader.misplaced.has(parameter);
  return { listed, isWhole: isList && listed.length === items(list).length && listed.every(isRead) };
}

function parameterOf({ parameter }: Listed<ReadParameter>): ReadParameter {
  return parameter;
}

function readResponses(reader: ApiReader, place: Place, produces: string[]): Response[] {
  const responses: Response[] = [];
  for (const [status, response] of children(mappingUnder(reader, place, "responses"))) {
    if (status.startsWith("x-")) continue;
    // Many write a whole class of them so, as OpenAPI 3 lets them.
    if (/^[1-5]xx$/i.test(status)) {
      const args = { key: status, owner: "'responses'", language: "Swagger 2.0" };
      reader.report(finding("not-in-swagger", args, locationOf(response, "key")));
    } else if (!/^(?:[1-5]\d\d|default)$/.test(status)) {
      const args = {
        key: status,
        owner: "'responses'",
        known: ["default"],
        advice: adviceOnStatus(status)?.advice,
      };
      reader.report(finding("unexpected-key", args, locationOf(response, "key")));
    }
    responses.push(readResponse(reader, status, response, produces));
  }
  return responses;
}
