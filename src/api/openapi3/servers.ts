import { items, locationOf, type Place, type Reader } from "../../schema/reader.ts";
import { addressOf } from "../server-address.ts";
import type { Server, ServerVariable } from "../types.ts";
import { entriesAt, listUnder, opened, optionalWords, proseAt, wordAt, wordsAt } from "../values.ts";

/** Reads the servers of an API, a path or an operation; `undefined` where it names none. */
export function readServers(reader: Reader, place: Place): Server[] | undefined {
  const servers = items(listUnder(reader, place, "servers")).flatMap(
    (item) => readServer(reader, item) ?? [],
  );
  return servers.length === 0 ? undefined : servers;
}

export function readServer(reader: Reader, place: Place | undefined): Server | undefined {
  const server = opened(reader, place);
  if (server === undefined) return undefined;
  return {
    url: wordAt(reader, server, "url") ?? "",
    ...optionalWords(reader, server, ["name"]),
    description: proseAt(reader, server),
    variables: entriesAt(reader, server, "variables").flatMap(([name, each]) => {
      const variable = opened(reader, each);
      return variable === undefined ? [] : readVariable(reader, name, variable);
    }),
    location: locationOf(server),
  };
}

function readVariable(reader: Reader, name: string, place: Place): ServerVariable {
  return {
    name,
    default: wordAt(reader, place, "default") ?? "",
    enum: wordsAt(reader, place, "enum"),
    description: proseAt(reader, place),
    location: locationOf(place, "key"),
  };
}

/** The path that an address ends in, its variables by their defaults; it is empty where there is no server. */
export function basePathOf(server: Server | undefined): string {
  if (server === undefined) return "";
  const [whole = ""] = addressOf(server).trim().split(/[?#]/, 1);
  // What begins with a variable that has no default begins with an address.
  const path = whole.replace(/^(?:[^/]*:)?\/\/[^/]*|^\{[^{}]*\}/, "").replace(/^(?:\.\.?(?:\/|$))+/, "");
  return path === "" || path.startsWith("/") ? path : `/${path}`;
}
