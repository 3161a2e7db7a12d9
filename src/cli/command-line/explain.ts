import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";

export const addExplain: AddCommand = ({ program, console, done }) => {
  program
    .command("explain")
    .description("tell what a finding means and how to fix it, or list all codes")
    .argument("[code]", "the code, as it stands in brackets behind a finding, or a group of codes")
    .addHelpText(
      "after",
      examplesHelp({
        "spec explain": "list all codes",
        "spec explain example-mismatch": "one code",
        "spec explain links": "the codes of a group",
      }),
    )
    .action(async (name: string | undefined) => {
      const { runExplain } = await import("../commands/explain.ts");
      done(runExplain(console, name));
    });
};
