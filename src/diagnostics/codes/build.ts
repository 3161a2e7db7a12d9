import { define, didYouMean } from "./define.ts";

/** What a build leaves out. */
export const buildCodes = {
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
