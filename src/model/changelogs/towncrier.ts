import type { Report } from "../../diagnostics/finding.ts";
import { parseToml } from "../../source/toml.ts";
import { entriesOf, isMap, itemsOf, type Value, valueAt } from "../../source/value.ts";

/** A kind of change. */
export interface FragmentType {
  /** What names of newsfragments call it: `feature`. */
  name: string;
  title: string;
  /** Whether the texts are shown, and not only the numbers. */
  showsText: boolean;
}

/** What the settings of towncrier say of newsfragments. */
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
  const root = parseToml(file, text, report);
  const settings = valueAt(valueAt(root, "tool"), "towncrier");
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
function typesIn(settings: Value | undefined): FragmentType[] {
  const ofList = itemsOf(valueAt(settings, "type")).filter(isMap);
  const byName = entriesOf(valueAt(settings, "fragment")).filter(([, each]) => isMap(each));
  return [...ofList.map((each) => typeOf("", each)), ...byName.map(([name, each]) => typeOf(name, each))];
}

function typeOf(key: string, table: Value): FragmentType {
  const title = textIn(table, "name") ?? key;
  const name = textIn(table, "directory") ?? (key === "" ? title.toLowerCase() : key);
  return { name, title: title === "" ? name : title, showsText: valueAt(table, "showcontent") !== false };
}

function textIn(table: Value | undefined, key: string): string | undefined {
  const value = valueAt(table, key);
  return typeof value === "string" ? value : undefined;
}
