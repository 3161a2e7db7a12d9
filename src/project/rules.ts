import { codes } from "../diagnostics/codes.ts";
import { finding, type Severity } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { codeNames, groupNames, isCode, isGroup } from "../diagnostics/selection.ts";
import { type Pointer, pointerTo } from "../source/pointer.ts";
import { entriesOf, isMap, typeName, type Value, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";

/** How grave a finding is taken: `off` leaves it out. */
export type RuleSeverity = Severity | "off";

/** What targets.yaml says of one code, or of a group of them. */
export interface RuleSetting {
  severity?: RuleSeverity;
  /** What it says for some files, in its order: the last glob that matches decides. */
  paths: { glob: string; severity: RuleSeverity; location: Location }[];
}

/** The settings by the name of their code or group. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

const severities = ["error", "warning", "off"] as const;

/** Reads `rules` of targets.yaml; what is wrong in it is reported and left out. */
export function readRules(context: Context): RuleSettings {
  const settings = new Map<string, RuleSetting>();
  for (const [name, value] of entriesOf(valueAt(context.source.value, "rules"))) {
    const pointer = pointerTo("/rules", name);
    const isKnown = isCode(name) || isGroup(name);
    const place = placeIn(context, pointer, "key");
    if (!isKnown)
      context.report(finding("rule-unknown", { name, known: [...groupNames, ...codeNames] }, place));
    else if (isCode(name) && codes[name].kind !== undefined)
      context.report(finding("rule-fixed", { code: name, kind: codes[name].kind }, place));
    const setting = readSetting(context, value, pointer);
    if (isKnown && setting !== undefined) settings.set(name, setting);
  }
  return settings;
}

function readSetting(context: Context, value: Value, pointer: Pointer): RuleSetting | undefined {
  if (!isMap(value)) {
    const severity = readSeverity(context, value, pointer, "error, warning, off, or a mapping");
    return severity && { severity, paths: [] };
  }
  const setting: RuleSetting = { paths: [] };
  for (const [key, item] of entriesOf(value)) {
    const at = pointerTo(pointer, key);
    if (key === "severity") {
      const severity = readSeverity(context, item, at);
      if (severity) setting.severity = severity;
    } else if (key === "paths" && isMap(item)) setting.paths = readPaths(context, item, at);
    else if (key === "paths") reportType(context, item, at, "a mapping of globs to severities");
    else {
      const args = { key, known: ["severity", "paths"] };
      context.report(finding("targets-unknown-key", args, placeIn(context, at, "key")));
    }
  }
  return setting;
}

function readPaths(context: Context, value: Value, pointer: Pointer): RuleSetting["paths"] {
  return entriesOf(value).flatMap(([glob, item]) => {
    const at = pointerTo(pointer, glob);
    const severity = readSeverity(context, item, at);
    return severity === undefined ? [] : [{ glob, severity, location: placeIn(context, at, "key") }];
  });
}

function readSeverity(
  context: Context,
  value: Value,
  pointer: Pointer,
  wanted = "error, warning or off",
): RuleSeverity | undefined {
  if (typeof value !== "string") reportType(context, value, pointer, wanted);
  else {
    const severity = severities.find((each) => each === value);
    if (severity !== undefined) return severity;
    context.report(
      finding("rule-severity", { severity: value, known: [...severities] }, placeIn(context, pointer)),
    );
  }
  return undefined;
}

function reportType(context: Context, value: Value, pointer: Pointer, wanted: string): void {
  const name = `'${pointer
    .slice(pointer.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~")}'`;
  const place = placeIn(context, pointer, value === null ? "key" : "value");
  context.report(finding("targets-wrong-type", { name, wanted, found: typeName(value) }, place));
}
