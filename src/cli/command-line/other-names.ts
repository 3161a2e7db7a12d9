/** Names that commands of other tools have for what a command does here. */
const namesHere = new Map([
  ["lint", "check"],
  ["validate", "check"],
  ["verify", "check"],
  ["test", "check"],
  ["preview", "serve"],
  ["preview-docs", "serve"],
  ["dev", "serve"],
  ["start", "serve"],
  ["server", "serve"],
  ["build-docs", "build"],
  ["bundle", "build"],
  ["generate", "build"],
  ["publish", "build"],
  ["breaking", "diff"],
  ["changelog", "diff"],
  ["compare", "diff"],
  ["new", "init"],
  ["create", "init"],
  ["format", "fix"],
  ["autofix", "fix"],
  ["stats", "coverage"],
  ["rules", "explain"],
]);

/** What to say of a command that other tools have; `undefined` of any other name. */
export function otherName(name: string): string | undefined {
  const here = namesHere.get(name);
  return here && `There is no command '${name}'; 'spec ${here}' is what does it here.`;
}
