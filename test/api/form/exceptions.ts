/** The files of the suite that are judged otherwise than it expects, each with the reason: see `runSuite`. */
export const exceptions: ReadonlyMap<string, string> = new Map(
  ["3.2/fail/xml-attr-exclusion.yaml", "3.2/fail/xml-wrapped-exclusion.yaml"].map((name) => [
    name,
    "it is about a keyword of schemas, which are judged by the rules about schemas",
  ]),
);
