import { Option } from "commander";
import { changeClasses } from "../../compare/change-class.ts";
import { diffFormatNames } from "../../compare/formats/names.ts";
import type { AddCommand } from "./command.ts";
import { examplesHelp } from "./examples.ts";
import { formatAdder } from "./finding-formats.ts";
import { directoryOption } from "./options.ts";

export const addDiff: AddCommand = ({ program, console, done }) => {
  program
    .command("diff")
    .description("tell what has changed in APIs, schemas and chapters, and what of it breaks")
    .argument("[before]", "a revision, or a folder; A...B compares B with what both have in common")
    .argument("[after]", "a revision, or a folder (default: the project as it is now)")
    .addOption(directoryOption())
    .addOption(
      new Option(
        "--format <format[=file]>",
        `how changes are written: ${diffFormatNames.join(", ")}; with =FILE into a file; may be repeated`,
      ).argParser(formatAdder(diffFormatNames)),
    )
    .addOption(
      new Option("--fail-on <class>", "the mildest class of changes that gives the exit code 1")
        .choices([...changeClasses, "none"])
        .default("breaking"),
    )
    .option(
      "--check-version",
      "fail where the changelog's newest release has too small a version number for the changes",
    )
    .addHelpText(
      "after",
      examplesHelp({
        "spec diff": "what this branch changes, against the default branch",
        "spec diff v1.2": "the project as it is now, against a tag",
        "spec diff main...feature": "what a branch changes",
        "spec diff ../old ../new": "two folders",
        "spec diff --format markdown=comment.md --format pretty": "a comment for a pull request as well",
      }),
    )
    .action(async (before: string | undefined, after: string | undefined, _options, command) => {
      const { runDiff } = await import("../commands/diff.ts");
      done(await runDiff(console, { before, after }, command.optsWithGlobals()));
    });
};
