import { addressOf } from "../api/server-address.ts";
import type { Api, Operation, Server } from "../api/types.ts";
import type { ChangeList } from "./change-list.ts";

interface ChangesAt {
  list: ChangeList;
  use: readonly string[];
}

/** Compares where an API is reached. */
export function compareServers(before: Api, after: Api, list: ChangeList): void {
  compareAddresses(before, after, before.basePath !== after.basePath, { list, use: [after.title] });
}

/** The same for an operation, where it has servers of its own on one side. */
export function compareOwnServers(
  before: Operation,
  after: Operation,
  [one, other]: readonly [Api, Api],
  at: ChangesAt,
): void {
  if (before.servers === undefined && after.servers === undefined) return;
  const servers = [before.servers ?? one.servers, after.servers ?? other.servers] as const;
  const [was, is] = [before, after].map(({ location }, index) => ({
    servers: servers[index] ?? [],
    location,
  }));
  if (was && is) compareAddresses(was, is, false, at);
}

function compareAddresses(
  before: Pick<Api, "servers" | "location">,
  after: Pick<Api, "servers" | "location">,
  isMoved: boolean,
  { list, use }: ChangesAt,
): void {
  const [one, other] = [addressesOf(before.servers), addressesOf(after.servers)];
  if (one.length + other.length === 0) return;
  const lost = one.filter((address) => !other.includes(address));
  if (lost.length === 0 && !isMoved) return;
  const isGone = isMoved || (one.length > 0 && lost.length === one.length);
  list.add(
    "address-changed",
    { before: one.join(", ") || "none", after: other.join(", ") || "none" },
    {
      class: isGone ? "breaking" : "risky",
      use,
      before: before.servers[0]?.location ?? before.location,
      after: after.servers[0]?.location ?? after.location,
    },
  );
}

/** The addresses of servers: each with the defaults of its variables, and with every other value that one of them may have. */
function addressesOf(servers: readonly Server[]): string[] {
  const all = servers.flatMap((server) => [
    addressOf(server),
    ...server.variables.flatMap((variable) =>
      variable.enum.map((value) => {
        const others = server.variables.filter((each) => each !== variable);
        return addressOf({ ...server, variables: [...others, { ...variable, default: value }] });
      }),
    ),
  ]);
  return [...new Set(all)];
}
