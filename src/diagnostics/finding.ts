import type { Severity } from "./codes/define.ts";
import { type ArgumentsOf, type Code, codes } from "./codes.ts";
import type { Location } from "./location.ts";

export type { Severity } from "./codes/define.ts";

/** Another place that explains a finding: where a schema was referenced, where a name was first defined. */
export interface Related {
  message: string;
  location: Location;
}

/** A diagnostic that a user is shown. */
export interface Finding {
  code: Code;
  severity: Severity;
  message: string;
  location: Location;
  /** The trail that led there, nearest first. */
  related: Related[];
}

/** Where a stage hands its findings; whoever starts the stage decides what becomes of them. */
export type Report = (finding: Finding) => void;

/** Makes a finding; its wording and severity are in `codes/`. */
export function finding<C extends Code>(
  code: C,
  args: ArgumentsOf[C],
  location: Location,
  related: Related[] = [],
): Finding {
  const { severity, message } = codes[code];
  return { code, severity, message: message(args), location, related };
}
