import { parse, TomlError, type TomlTable, type TomlValue } from "smol-toml";
import { finding, type Report } from "../../diagnostics/finding.ts";
import { lineStarts } from "../../source/lines.ts";

/** A kind of change. */
export interface FragmentType {
  /** What names of newsfragments call it: `feature`. */
  name: string;
  title: string;
  /** Whether the texts are shown, and not only the numbers. */
  showsText: boolean;
}

/** What towncrier is told of newsfragments. */
export interface TowncrierSettings {
  /** The folder of the newsfragments. */
  directory: string;
  /** In the order in which they are shown. */
  types: FragmentType[];
  /** How the number of an issue is shown, `{issue}` standing for it. */
  issueFormat?: string;
}

/** What towncrier takes where nothing is said. */
const usual: TowncrierSettings = {
  directory: "newsfragments",
  types: [
    { name: "feature", title: "Features", showsText: true },
    { name: "bugfix", title: "Bugfixes", showsText: true },
    { name: "doc", title: "Improved Documentation", showsText: true },
    { name: "removal", title: "Deprecations and Removals", showsText: true },
    { name: "misc", title: "Misc", showsText: false },
  ],
};

/**
 * Reads the settings of towncrier from a file in TOML, https://towncrier.readthedocs.io/en/stable/configuration.html; what they
 * leave open is as usual. Reports a file that is no TOML.
 */
export function readSettings(file: string, text: string, report: Report): TowncrierSettings {
  let root: TomlTable;
  try {
    root = parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const offset = (lineStarts(text)[error.line - 1] ?? 0) + error.column - 1;
    report(finding("toml-syntax", { reason: firstLine(error.message) }, { file, offset }));
    return usual;
  }
  const settings = tableIn(tableIn(root, "tool"), "towncrier");
  const directory = textIn(settings, "directory");
  const issueFormat = textIn(settings, "issue_format");
  const types = typesIn(settings);
  return {
    directory: directory ?? usual.directory,
    types: types.length > 0 ? types : usual.types,
    ...(issueFormat !== undefined && { issueFormat }),
  };
}

/** The types in either form: a list of them, or a table under the name of each. */
function typesIn(settings: TomlTable): FragmentType[] {
  const list = settings.type;
  const ofList = Array.isArray(list) ? list.filter(isTable).map((each) => typeOf("", each)) : [];
  const byName = Object.entries(tableIn(settings, "fragment")).flatMap(([name, each]) =>
    isTable(each) ? typeOf(name, each) : [],
  );
  return [...ofList, ...byName];
}

function typeOf(key: string, table: TomlTable): FragmentType {
  const title = textIn(table, "name") ?? key;
  const name = textIn(table, "directory") ?? (key === "" ? title.toLowerCase() : key);
  return { name, title: title === "" ? name : title, showsText: table.showcontent !== false };
}

function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof Date);
}

function tableIn(table: TomlTable, key: string): TomlTable {
  const value = table[key];
  return isTable(value) ? value : {};
}

function textIn(table: TomlTable, key: string): string | undefined {
  const value = table[key];
  return typeof value === "string" ? value : undefined;
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0]?.replace(/^Invalid TOML document: /, "") ?? message;
}
