/**
 * The examples at the end of a command's help.
 * @param examples what each command line does, under it
 */
export function examplesHelp(examples: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(examples).map((typed) => typed.length));
  const lines = Object.entries(examples).map(([typed, what]) => `  ${typed.padEnd(width)}  ${what}`);
  return `\nExamples:\n${lines.join("\n")}`;
}
