import type { Server } from "./types.ts";

/** The address of a server, with its variables' defaults in place. */
export function addressOf({ url, variables }: Server): string {
  const defaults = new Map(variables.map((variable) => [variable.name, variable.default]));
  return url.replace(/\{([^{}]*)\}/g, (whole, name: string) => defaults.get(name) ?? whole);
}

/** What stands in braces in an address or a path, in its order. */
export function placeholdersIn(address: string): string[] {
  return [...address.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
}

/** The host of the first server, with its port; `undefined` where that is only a path, or there is none. */
export function hostOf([server]: readonly Server[]): string | undefined {
  return server && /^(?:[a-z][a-z\d+.-]*:)?\/\/([^/?#]*)/i.exec(addressOf(server))?.[1];
}
