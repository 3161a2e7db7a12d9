import { finding } from "../../diagnostics/finding.ts";
import { namedFormats } from "../../schema/formats.ts";
import type { Sources } from "../../source/sources.ts";
import { entriesOf, isMap, itemsOf, textAt, type Value, valueAt } from "../../source/value.ts";
import { type Context, placeIn } from "../context.ts";
import { readLanguage } from "../descriptions.ts";
import { checkForm } from "../form.ts";
import { findPlace } from "../place.ts";
import { matrix, matrixSite } from "./matrix.ts";
import schema from "./profile.schema.json" with { type: "json" };
import { type ChangelogGroups, type EventRules, noProfile, type Profile } from "./profile.ts";

/** What `profile` may say besides the path of a file. */
const names = ["matrix", "none"];

/**
 * The profile that targets.yaml names: one that comes with `spec`, or a file. Where it names none, it is that of the original in
 * a project that has a folder of event schemas where the original has it, or says something of events.
 */
export function readProfile(context: Context, sources: Sources): Profile {
  const root = context.source.value;
  const name = valueAt(root, "profile");
  if (typeof name !== "string" || name === "") return usualProfile(context);
  if (name === "matrix") return isMatrixSite(context) ? matrixSite : matrix;
  if (name === "none") {
    reportEvents(context);
    return noProfile;
  }
  const place = findPlace(context, name, "file", "/profile", { words: names });
  const source = place && sources.load(place.path);
  if (source === undefined) return noProfile;
  const inProfile = { ...context, source };
  checkForm(inProfile, schema);
  if (!isMap(source.value)) return { ...noProfile, file: source.file };
  const profile = profileOf(inProfile);
  if (valueAt(source.value, "events") === undefined) reportEvents(context);
  return profile;
}

/** Whether the event schemas are where the Matrix specification has them today. */
function isMatrixSite({ files }: Pick<Context, "files">): boolean {
  return files.resolve(matrixSite.events.schemas).kind === "folder";
}

function usualProfile({ source, files }: Context): Profile {
  if (files.resolve(matrix.events.schemas).kind !== "missing") return matrix;
  if (isMatrixSite({ files })) return matrixSite;
  if (keysOfEvents.every((path) => valueAtPath(source.value, path) === undefined)) return noProfile;
  // Such a project has its events at places of its own, and has always written its descriptions as any other.
  const { descriptions: _, ...elsewhere } = matrix;
  return elsewhere;
}

/** The keys of targets.yaml that mean something only where there are events. */
const keysOfEvents = [["event_groups"], ["sources", "events"], ["sources", "common_fields"]];

function valueAtPath(root: Value, path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>(valueAt, root);
}

function reportEvents(context: Context): void {
  for (const path of keysOfEvents)
    if (valueAtPath(context.source.value, path) !== undefined) {
      const args = { key: path.join(".") };
      context.report(finding("profile-without-events", args, placeIn(context, `/${path.join("/")}`, "key")));
    }
}

function profileOf(context: Context): Profile {
  const { file, value } = context.source;
  const language = valueAt(value, "descriptions");
  const descriptions = language === undefined ? undefined : readLanguage(context, language, "/descriptions");
  const events = eventRulesOf(valueAt(value, "events"));
  const unstableWarning = textAt(value, "unstable_warning");
  const history = historyKeysOf(valueAt(value, "history"));
  const changelogGroups = changelogGroupsOf(valueAt(value, "changelog_groups"));
  const formats = namedFormats(valueAt(value, "formats"), file, "/formats");
  const errorCode = textAt(value, "error_code");
  const rateLimitStatus = textAt(value, "rate_limit_status");
  return {
    file,
    ...(events && { events }),
    eventGroups: new Map(
      entriesOf(valueAt(value, "event_groups")).map(([section, types]) => [section, textsOf(types)]),
    ),
    apiSuffixes: textsByKey(valueAt(value, "api_suffixes")),
    partFolders: textsOf(valueAt(value, "part_folders")),
    apis: new Map(
      entriesOf(valueAt(value, "apis")).map(([target, api]) => [
        target,
        { title: textAt(api, "title") ?? target, purpose: textAt(api, "purpose") ?? "" },
      ]),
    ),
    data: new Map(
      entriesOf(valueAt(value, "data")).flatMap(([name, table]) => {
        const data = textAt(table, "file");
        return data === undefined
          ? []
          : [[name, { file: data, columns: textsOf(valueAt(table, "columns")) }]];
      }),
    ),
    ...(unstableWarning && { unstableWarning }),
    ...(descriptions && { descriptions }),
    ...(history && { history }),
    ...(changelogGroups && { changelogGroups }),
    ...(formats.size > 0 && { formats }),
    ...(errorCode && { errorCode }),
    ...(rateLimitStatus && { rateLimitStatus }),
  };
}

function eventRulesOf(value: Value | undefined): EventRules | undefined {
  const schemas = textAt(value, "schemas");
  const examples = textAt(value, "examples");
  if (schemas === undefined || examples === undefined) return undefined;
  const properties = valueAt(value, "properties");
  const commonFields = valueAt(value, "common_fields");
  const weight = textAt(value, "weight");
  return {
    schemas,
    examples,
    commonFields: {
      folder: textAt(commonFields, "folder") ?? "common",
      files: textAt(commonFields, "files") ?? "*",
    },
    properties: {
      type: textAt(properties, "type") ?? "type",
      content: textAt(properties, "content") ?? "content",
      key: textAt(properties, "key") ?? "key",
    },
    kinds: textsByKey(valueAt(value, "kinds")),
    variantMarks: textsOf(valueAt(value, "variant_marks")),
    usualVariants: textsOf(valueAt(value, "usual_variants")),
    ...(weight !== undefined && { weight }),
  };
}

function historyKeysOf(value: Value | undefined): Profile["history"] {
  const [added, changed] = [textAt(value, "added"), textAt(value, "changed")];
  return added === undefined || changed === undefined ? undefined : { added, changed };
}

/** The names of groups, where all of them are said. */
function changelogGroupsOf(value: Value | undefined): ChangelogGroups | undefined {
  const [breaking, removed, deprecated, added, changed, docs] = groupNames.map((name) => textAt(value, name));
  return breaking && removed && deprecated && added && changed && docs
    ? { breaking, removed, deprecated, added, changed, docs }
    : undefined;
}

const groupNames = ["breaking", "removed", "deprecated", "added", "changed", "docs"];

function textsOf(value: Value | undefined): string[] {
  return itemsOf(value).flatMap((item) => (typeof item === "string" && item !== "" ? item : []));
}

function textsByKey(value: Value | undefined): Map<string, string> {
  return new Map(
    entriesOf(value).flatMap(([key, text]) =>
      typeof text === "string" && text !== "" ? [[key, text] as const] : [],
    ),
  );
}
