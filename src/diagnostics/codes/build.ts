import { define, didYouMean } from "./define.ts";

/** Faults in what a build is asked for, and what it leaves out. */
export const buildCodes = {
  "target-unknown": define<{ name: string; known: string[] }>({
    severity: "error",
    kind: "configuration",
    message: ({ name, known }) => `There is no target '${name}' here${didYouMean(name, known)}`,
  }),
  "event-group-unmatched": define<{ pattern: string; known: string[] }>({
    severity: "warning",
    message: ({ pattern, known }) =>
      `No event type is called '${pattern}', so the group shows nothing for it${didYouMean(pattern, known)}`,
  }),
  "unused-section": define<{ section: string }>({
    severity: "warning",
    message: ({ section }) =>
      `Nothing shows this: no chapter of any target uses '{{${section}}}' or another section that contains it`,
  }),
};
