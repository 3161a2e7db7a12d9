// What programs see of `spec`: plain data, and nothing of what is inside. This file is published as it is.

/** The folder of a project, or the texts of its files by their paths from its root, with `/` between steps. */
export type ProjectSource = string | ReadonlyMap<string, string> | Readonly<Record<string, string>>;

export interface ProjectOptions {
  /** Texts that stand for others in all chapters and sources, as `--set NAME=VALUE` has them. */
  set?: Readonly<Record<string, string>>;
  /** Placeholders to define or override, as `--define NAME=VALUE` has them. */
  define?: Readonly<Record<string, string>>;
  /** The template set: `default`, `2015`, or a folder of the project. */
  templates?: string;
  /**
   * Ends what goes on: its promise is rejected with the signal's reason. It is looked at between the steps of the work, at each of which
   * the event loop goes on, too.
   */
  signal?: AbortSignal;
}

/**
 * A project as its files are when a method is called; each call reads them anew. No method writes a file, prints, or ends the process.
 * All reject with a TypeError where an argument names something that there is not, and with the reason of an aborted signal.
 */
export interface Project {
  /** Finds everything that is wrong with it: `spec check`. */
  check(options?: CheckOptions): Promise<CheckReport>;
  /** Checks every example against its schema, and nothing else: `spec check-examples`. */
  checkExamples(options?: Pick<CheckOptions, "files" | "engine">): Promise<CheckReport>;
  /** Makes what `spec build` publishes. */
  build(options?: BuildOptions): Promise<BuildReport>;
  /** Says what has changed since another state of it, and what of that breaks: `spec diff`. */
  diff(before: ProjectSource): Promise<DiffReport>;
  /** Counts what is shown, described and exemplified: `spec coverage`. */
  coverage(): Promise<CoverageReport>;
  /** All that its sources say: APIs, events, collections, changelogs. docs/library.md describes it. */
  model(): Promise<ModelDocument>;
}

export interface CheckOptions {
  /** Only findings in these files, or that have to do with them. */
  files?: readonly string[];
  /** Only these codes and groups of codes. */
  only?: readonly string[];
  /** All but these codes and groups of codes. */
  skip?: readonly string[];
  /** The validator that judges examples. */
  engine?: "auto" | "z-schema" | "ajv" | "both";
}

/** Lines and columns begin with 1; columns count UTF-16 units. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

export interface Finding extends Place {
  /** What kind of finding it is: `explain` says more. */
  code: string;
  severity: "error" | "warning";
  message: string;
  /** The trail that led there, nearest first. */
  related: (Place & { message: string })[];
}

export interface CheckReport {
  version: 1;
  /** By file, line and column. */
  findings: Finding[];
  summary: {
    errors: number;
    warnings: number;
    /** How many more the project's baseline puts off. */
    baseline: number;
    /** How many findings there are of each code. */
    codes: Record<string, number>;
    /** What was checked, each counted under its plural: `{ examples: 150, chapters: 20 }`. */
    checked: Record<string, number>;
  };
}

export interface BuildOptions {
  /** Names of targets; all of them where none is named. */
  targets?: readonly string[];
  /** `rst` and `html` where none is named, `html` and `md` of a site. */
  formats?: readonly ("rst" | "html" | "md")[];
  /** Whether each target is a folder of pages. */
  pages?: boolean;
  /** Whether all targets are one site; none may be named then. */
  site?: boolean;
  /** The address that the site will stand at, `https://spec.example.org/lending/`. */
  baseUrl?: string;
  /** Whether the examples that are shown are checked against their schemas: they are, where nothing is said. */
  check?: boolean;
}

export interface BuildReport extends CheckReport {
  /** What to publish, by path in the output folder; nothing where there are errors. */
  files: Map<string, string>;
  /** The files of the project that pages lead to, by path in the output folder. */
  copies: Map<string, Uint8Array>;
}

export type ChangeClass = "breaking" | "risky" | "additive" | "docs";

export interface Change {
  code: string;
  class: ChangeClass;
  message: string;
  /** The first operation, event or chapter that it concerns. */
  operation?: string;
  before?: Place;
  after?: Place;
  /** How many places it reaches. */
  uses: number;
  /** The reason for which the project accepts it. */
  accepted?: string;
}

export interface DiffReport {
  version: 1;
  before: string;
  after: string;
  /** The gravest first. */
  changes: Change[];
  /** What could not be read, and was not compared. */
  notCompared: { side: string; file: string; message: string }[];
  summary: Record<ChangeClass, number>;
  /** What the next version is, in the words of SemVer. */
  verdict: string;
}

export interface CoverageReport {
  version: 1;
  /** By name: `endpoints`, `examples`, `descriptions` and so on. `minimum` is what targets.yaml demands. */
  figures: Record<string, { covered: number; total: number; percent: number; minimum?: number }>;
}

export interface ModelDocument {
  version: 1;
  apis: unknown[];
  [part: string]: unknown;
}

/** What the module exports. */
export interface Library {
  /**
   * Opens a project.
   * @throws TypeError where the folder is none, or a path of a file leads out of the project
   */
  openProject(source: ProjectSource, options?: ProjectOptions): Project;
  /** The page about a code of findings, in Markdown; `undefined` where there is no such code. */
  explain(code: string): string | undefined;
}
