import { limits } from "../../../src/limits.ts";
import {
  api,
  chapter,
  DEPTH,
  event,
  giving,
  group,
  inFiles,
  type Kind,
  lines,
  nested,
  swagger,
  targets,
} from "./kind.ts";

const unsafe = { code: "pattern-unsafe", limit: limits.patternDepth } as const;
const invalid = { code: "schema-invalid" } as const;

/** Groups that are no more characters than a pattern may have. */
const GROUPS = 1000;

const patterns: Record<string, string> = {
  groups: nested("(", "a", ")", GROUPS),
  "groups without capture": nested("(?:", "a", ")", GROUPS),
  "groups that repeat": nested("(", "a", ")*", GROUPS),
  "looks ahead": nested("(?=", "a", ")", GROUPS),
  "looks back": nested("(?<=", "a", ")", GROUPS),
  "alternatives in groups": nested("(a|", "b", ")", GROUPS),
  "groups that never end": "(".repeat(DEPTH),
  brackets: "[".repeat(DEPTH),
  repeats: `a${"{2}".repeat(DEPTH)}`,
  alternatives: "a|".repeat(DEPTH),
  "optional characters": "a?".repeat(DEPTH),
};

const sharing = (pattern: string) =>
  api(swagger(giving({ type: "string", pattern, example: "a".repeat(30) })));
const keys = (pattern: string) =>
  api(swagger(giving({ type: "object", patternProperties: { [pattern]: {} }, example: { a: 1 } })));

/** targets.yaml, patterns, paths, folders. */
export const projects: [string, Kind][] = [
  ...group("a pattern", inFiles(patterns, sharing), unsafe, {
    "groups that never end": invalid,
    brackets: invalid,
    repeats: invalid,
    alternatives: undefined,
    "optional characters": undefined,
  }),
  ...group("a pattern of keys", inFiles({ groups: patterns["groups"] ?? "" }, keys), unsafe),
  ...group(
    "targets.yaml",
    {
      depths: {
        ...chapter("A."),
        "targets.yaml": `targets:\n  main:\n    files: ${nested("[{1: ", "main.rst", "}]")}\n`,
      },
    },
    { code: "nesting-too-deep", limit: limits.sourceDepth },
  ),
  ...group(
    "targets.yaml",
    {
      groups: {
        ...chapter("A."),
        "targets.yaml": `targets:\n  main:\n    files: ["group:g0"]\ngroups:\n${lines(DEPTH, (index) => `  g${index}: ["group:g${index + 1}"]`)}\n  g${DEPTH}: [main.rst]\n`,
      },
    },
    { code: "group-too-large", limit: limits.groupLevels },
  ),
  ...group("targets.yaml", {
    redirects: targets(
      `redirects:\n${lines(DEPTH, (index) => `  r${index}: r${index + 1}`)}\n  r${DEPTH}: main\n`,
    ),
    "globs of rules": targets(
      `rules:\n  example-mismatch: [{ files: "${"**/".repeat(DEPTH)}a", severity: off }, { files: "${"*a".repeat(DEPTH)}", severity: off }]\n`,
    ),
    "patterns of event groups": {
      ...event('{"type":"object"}'),
      "targets.yaml": `targets:\n  main:\n    files: [main.rst]\nevent_groups:\n  all: ["${"*.".repeat(DEPTH)}", "${"*".repeat(DEPTH)}"]\n`,
    },
  }),
  ...group(
    "targets.yaml",
    {
      "a circle of redirects": targets(
        `redirects:\n${lines(DEPTH, (index) => `  r${index}: r${(index + 1) % DEPTH}`)}\n`,
      ),
    },
    { code: "redirect-circle" },
  ),
  ...group(
    "folders",
    { "of APIs": chapter("A.", { [`api/${"a/".repeat(150)}a.yaml`]: swagger({}) }) },
    { code: "folder-unreadable", limit: limits.folderDepth },
  ),
  ...group("paths", {
    "of parameters": api(swagger({}).replace('"/a"', `"${"/{a}".repeat(DEPTH)}"`)),
    "with braces in braces": api(swagger({}).replace('"/a"', `"/${nested("{", "a", "}")}"`)),
  }),
  ...group("exceptions", { "in a row": chapter(`${".. spec-ignore: rst-title\n\n".repeat(DEPTH)}A.`) }),
  ...group("placeholders", {
    "in each other": chapter(nested("{{", "a", "}}")),
    "in angles": chapter(nested("<<", "a", ">>")),
  }),
];
