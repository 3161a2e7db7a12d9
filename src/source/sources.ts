import type { Related, Report } from "../diagnostics/finding.ts";
import type { Location, Position } from "../diagnostics/location.ts";
import type { Files } from "./files.ts";
import type { Pointer } from "./pointer.ts";
import type { Source } from "./source.ts";
import type { Value } from "./value.ts";

/** The files of a project, each read and parsed at most once. What cannot be read is reported once. */
export interface Sources {
  files: Files;
  /**
   * Reads a YAML file, or a JSON file where the name ends in `.json` or the text begins with `{` or `[`.
   * Gives `undefined` where it cannot be read, and reports why, with `trail` telling who wanted it.
   */
  load(path: string, trail?: Related[]): Source | undefined;
  /** Follows the `$ref` of the mapping at `pointer`; reports where it leads nowhere, out of the project, or to the network. */
  follow(source: Source, pointer: Pointer, trail?: Related[]): Target | undefined;
  /** Reads the JSON text in the string at `pointer`; reports where it is not valid JSON and gives `undefined`. */
  readInner(source: Source, pointer: Pointer): { value: Value } | undefined;
  /** The text of any file of the project, chapters included. */
  text(path: string): string | undefined;
  position(location: Location): Position;
}

/** What a reference leads to, every link and further reference on the way followed. */
export interface Target {
  source: Source;
  pointer: Pointer;
  value: Value;
  /** The `$ref`s that were followed, the last one first. */
  references: Location[];
}

export declare function createSources(files: Files, report: Report): Sources;
