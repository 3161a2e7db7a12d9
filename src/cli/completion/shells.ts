import type { CompletedCommand, CompletedOption } from "./commands.ts";

/** What writes the completion of commands for a shell. */
type WriteCompletion = (commands: readonly CompletedCommand[]) => string;

const programs = ["spec", "specwright"];

const forBash: WriteCompletion = (commands) => {
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter((option) => option.takesValue)
      .map(({ flags, values }) => {
        const patterns = flags.map((flag) => `"${name} ${flag}"`).join("|");
        return `    ${patterns}) ${bashWords(values)}; return;;`;
      }),
  );
  const words = commands.map(({ name, options, words }) => {
    const flags = [...options.flatMap((option) => option.flags), "--help"].join(" ");
    return `    ${name}) if [[ $current == -* ]]; then ${bashWords(flags.split(" "))}; else ${bashWords(words)}; fi;;`;
  });
  return [
    '# Completion of spec for bash: eval "$(spec completion bash)"',
    "_spec() {",
    `  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}`,
    "  COMPREPLY=()",
    `  if [[ $COMP_CWORD -eq 1 ]]; then ${bashWords([...commands.map(({ name }) => name), "help"])}; return; fi`,
    '  case "$command $previous" in',
    ...values,
    "  esac",
    '  case "$command" in',
    ...words,
    "  esac",
    "}",
    `complete -o default -F _spec ${programs.join(" ")}`,
    "",
  ].join("\n");
};

/** Without words nothing is offered, and bash completes names of files. */
function bashWords(words: readonly string[]): string {
  return words.length === 0 ? ":" : `COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$current"))`;
}

const forZsh: WriteCompletion = (commands) => {
  const option = ({ flags, description, takesValue, values }: CompletedOption) => {
    const value = takesValue ? `:value:${values.length > 0 ? `(${values.join(" ")})` : "_files"}` : "";
    return flags.map((flag) => quoted(`${flag}[${description.replace(/[[\]:\\]/g, "\\$&")}]${value}`));
  };
  return [
    `#compdef ${programs.join(" ")}`,
    '# Completion of spec for zsh: eval "$(spec completion zsh)", or this text as a file _spec in a folder of fpath',
    "_spec() {",
    "  local -a commands=(",
    ...commands.map(
      ({ name, description }) => `    ${quoted(`${name}:${description.replaceAll(":", "\\:")}`)}`,
    ),
    "  )",
    "  if (( CURRENT == 2 )); then _describe command commands; return; fi",
    "  local command=$words[2]",
    "  shift words; (( CURRENT-- ))",
    "  case $command in",
    ...commands.map(({ name, options, words }) => {
      const rest = quoted(words.length > 0 ? `*:word:(${words.join(" ")})` : "*:file:_files");
      return `    ${name}) _arguments ${[...options.flatMap(option), rest].join(" ")};;`;
    }),
    "  esac",
    "}",
    `if [[ $funcstack[1] == _spec ]]; then _spec "$@"; else compdef _spec ${programs.join(" ")}; fi`,
    "",
  ].join("\n");
};

const forFish: WriteCompletion = (commands) => {
  const lines = commands.flatMap(({ name, description, options, words }) => [
    `-n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
    ...(words.length > 0
      ? [`-n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(words.join(" "))}`]
      : []),
    ...options.map(({ flags, description, takesValue, values }) => {
      const names = flags.map((flag) =>
        flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
      );
      const value = takesValue ? ` -r${values.length > 0 ? ` -f -a ${quoted(values.join(" "))}` : ""}` : "";
      return `-n '__fish_seen_subcommand_from ${name}' ${names.join(" ")}${value} -d ${quoted(description)}`;
    }),
  ]);
  return [
    "# Completion of spec for fish: spec completion fish | source",
    ...programs.flatMap((program) => lines.map((line) => `complete -c ${program} ${line}`)),
    "",
  ].join("\n");
};

/** A word in single quotes, for all of the shells. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** How completion is written, by shell. */
export const completions = { bash: forBash, zsh: forZsh, fish: forFish };
