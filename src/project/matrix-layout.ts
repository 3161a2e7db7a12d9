/** The suffixes that placeholders of the Matrix specification have, by the folders of its APIs. */
export const matrixApiSuffixes: ReadonlyMap<string, string> = new Map([
  ["api/client-server", "cs"],
  ["api/server-server", "ss"],
  ["api/application-service", "as"],
  ["api/identity", "is"],
  ["api/push-gateway", "push"],
]);
