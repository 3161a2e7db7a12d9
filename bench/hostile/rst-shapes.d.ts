/** Texts that readers of reStructuredText are attacked with, by what they are; each is about as long as is expected. */
export const rstShapes: Readonly<Record<string, (size: number) => string>>;
