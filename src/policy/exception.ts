import type { Code } from "../diagnostics/codes.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Span } from "../source/source.ts";

/** What an author wrote to excuse findings of one code in a stretch of a file. */
export interface Exception {
  code: Code;
  /** Where a finding must begin to be excused. */
  span: Span;
  /** Where the exception itself stands. */
  location: Location;
  isUsed: boolean;
}

/** One name of what an exception excuses, as it was written, and where. */
export interface Named {
  name: string;
  location: Location;
}

/** An exception as it was read: not each of its names need be a code. */
export interface WrittenNames {
  names: Named[];
  span: Span;
  /** Where it should name something and does not. */
  malformed: Location[];
}

/** The exceptions of one file, and what in it is meant to be one and is not. */
export interface Exceptions {
  valid: Exception[];
  /** Names of no code, and of codes that cannot be excused. */
  invalid: Named[];
  /** Values that name nothing at all. */
  malformed: Location[];
}
