/** What a document can be published as. */
export const outputFormats = ["rst"] as const;
export type OutputFormat = (typeof outputFormats)[number];
