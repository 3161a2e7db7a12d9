import { InvalidArgumentError, Option } from "commander";
import { engineNames } from "../../check/examples/engines/engine.ts";
import { formatNames } from "../../diagnostics/formats/names.ts";
import { addFormat } from "./finding-formats.ts";
import { addDefinition, addSubstitution } from "./named-values.ts";
import { addFormats } from "./output-formats.ts";

// Options that several commands have. Each call makes a new one, for a command keeps what it was given in it.

export function directoryOption(): Option {
  return new Option("-C, --directory <dir>", "work on the project in or around this folder").argParser(
    notEmpty,
  );
}

export function outOption(): Option {
  return new Option("-o, --out <dir>", "folder to publish into (default: 'out' in the project)").argParser(
    notEmpty,
  );
}

export function formatOption(): Option {
  return new Option(
    "--format <formats>",
    "what to publish: rst, html, md, or several of them (default: rst,html)",
  ).argParser(addFormats);
}

export function pagesOption(): Option {
  return new Option(
    "--pages",
    "publish HTML and Markdown as folders of pages, one for each section of the highest level",
  );
}

export function siteOption(): Option {
  return new Option(
    "--site",
    "publish all targets as one site: a folder each, with a sidebar, a search and a page for moved addresses; with --pages, a page for each section (default formats: html,md)",
  );
}

export function baseUrlOption(): Option {
  return new Option("--base-url <url>", "the address that the site will stand at").argParser(notEmpty);
}

export function noCheckOption(): Option {
  return new Option("--no-check", "do not check the examples that are shown against their schemas");
}

export function pollOption(): Option {
  return new Option(
    "--poll",
    "look at all files again and again, where the system does not tell of changes: on network drives, in containers",
  );
}

export function templatesOption(): Option {
  return new Option("--templates <set>", "default, 2015, or a folder of the project that holds templates");
}

export function definitionOption(): Option {
  return new Option("-D, --define <name=value>", "define or override a placeholder; may be repeated")
    .argParser(addDefinition)
    .default(new Map(), "none");
}

export function setOption(): Option {
  return new Option(
    "--set <name=value>",
    "let VALUE stand for NAME, any text, in all chapters and sources; may be repeated",
  )
    .argParser(addSubstitution)
    .default(new Map(), "none");
}

export function findingFormatOption(): Option {
  return new Option(
    "--format <format[=file]>",
    `how findings are written: ${formatNames.join(", ")}; with =FILE into a file; may be repeated`,
  ).argParser(addFormat);
}

export function relativeToOption(): Option {
  return new Option(
    "--relative-to <dir>",
    "write paths from this folder (default: from the working directory in pretty and stylish, else from the repository's root)",
  ).argParser(notEmpty);
}

export function maxWarningsOption(): Option {
  return new Option("--max-warnings <number>", "take more warnings than this as an error").argParser(asCount);
}

function asCount(argument: string): number {
  if (/^\d+$/.test(argument)) return Number(argument);
  throw new InvalidArgumentError("It must be a whole number.");
}

export function quietOption(): Option {
  return new Option("-q, --quiet", "print errors only");
}

/** For commands that build again and again. */
export function briefOption(): Option {
  return new Option("-q, --quiet", "print one line for each build, and errors only");
}

export function engineOption(): Option {
  return new Option("--engine <engine>", "the validator that judges")
    .choices([...engineNames])
    .default("auto");
}

/** A script's variable that is not set would otherwise mean the folder that the script runs in. */
function notEmpty(argument: string): string {
  if (argument.trim() === "") throw new InvalidArgumentError("It is empty.");
  return argument;
}
