import { Argument } from "commander";
import { exitCodes } from "../exit-codes.ts";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";

/** The shells that completion can be had for. */
const shellNames = ["bash", "zsh", "fish"] as const;

export const addCompletion: AddCommand = ({ program, console, done, wholeProgram }) => {
  program
    .command("completion")
    .description("print what makes a shell complete commands, options and codes")
    .addArgument(new Argument("<shell>", "the shell").choices(shellNames))
    .addHelpText(
      "after",
      examplesHelp({
        'eval "$(spec completion bash)"': "in ~/.bashrc; the same for zsh in ~/.zshrc",
        "spec completion fish | source": "in ~/.config/fish/config.fish",
      }),
    )
    .action(async (shell: (typeof shellNames)[number]) => {
      const { completedCommands } = await import("../completion/commands.ts");
      const { completions } = await import("../completion/shells.ts");
      console.out(completions[shell](completedCommands(wholeProgram())), "product");
      done(exitCodes.success);
    });
};
