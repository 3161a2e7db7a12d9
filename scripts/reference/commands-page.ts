import type { Command, Option } from "commander";
import type { Console } from "../../src/cli/console.ts";
import { createProgram, main } from "../../src/cli/main.ts";

/** The page about all commands, from the definitions of the command line. */
export async function commandsPage(): Promise<string> {
  const program = createProgram(
    undefined,
    keeping(() => {}),
    () => {},
  );
  const sections = await Promise.all(program.commands.map(section));
  return `# Commands

\`spec COMMAND\` finds the project from any folder in it; \`-C DIR\` names another one. \`spec COMMAND --help\` prints what stands
here. The command is \`specwright\` as well. Without \`npx\` it runs where the package is installed globally.

| exit code | means |
|---|---|
| 0 | nothing is wrong, or there are only warnings |
| 1 | errors in what the project says, or changes that break |
| 2 | a mistake in the call, in targets.yaml, or an output folder that cannot be written |
| 70 | an error of \`spec\` itself |

${sections.join("\n")}`;
}

async function section(command: Command): Promise<string> {
  const name = command.name();
  const options = command.options.filter(({ hidden }) => !hidden);
  const rows = [
    ...command.registeredArguments.map(
      (each) =>
        `| \`${each.variadic ? `${each.name()}…` : each.name()}\` | ${cell(sentence(each.description))} |`,
    ),
    ...options.map((option) => `| \`${option.flags}\` | ${cell(described(option))} |`),
  ];
  const examples = await examplesOf(name);
  return `## spec ${name}

${sentence(command.description())}

\`\`\`text
spec ${name} ${command.usage()}
\`\`\`
${rows.length > 0 ? `\n| argument or option | does |\n|---|---|\n${rows.join("\n")}\n` : ""}${
  examples === "" ? "" : `\n\`\`\`text\n${examples}\`\`\`\n`
}`;
}

function described({ description, argChoices, defaultValue, defaultValueDescription }: Option): string {
  const choices =
    argChoices === undefined ? "" : ` One of ${argChoices.map((each) => `\`${each}\``).join(", ")}.`;
  const usual =
    typeof defaultValue === "string" && defaultValueDescription === undefined
      ? ` Default: \`${defaultValue}\`.`
      : "";
  return `${sentence(description)}${choices}${usual}`;
}

/** The examples at the end of the help. */
async function examplesOf(command: string): Promise<string> {
  let help = "";
  await main(
    [command, "--help"],
    keeping((text) => {
      help += text;
    }),
  );
  const [, examples = ""] = help.split("\nExamples:\n");
  return examples.replace(/^ {2}/gm, "");
}

function keeping(out: (text: string) => void): Console {
  return {
    out,
    error: out,
    terminal: false,
    screen: false,
    colours: false,
    githubActions: false,
    cwd: ".",
    interrupted: () => Promise.resolve(),
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A text in a cell of a table. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "\\<");
}
