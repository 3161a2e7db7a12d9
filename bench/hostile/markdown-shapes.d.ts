/** Texts that readers of Markdown are attacked with, by what they are; each is about as long as is wanted. */
export const markdownShapes: Readonly<Record<string, (size: number) => string>>;
