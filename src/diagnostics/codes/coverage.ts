import { define, didYouMean } from "./define.ts";

/** What nothing shows, and what goes without a description or an example. */
export const coverageCodes = {
  "unused-section": define<{ section: string }>({
    severity: "warning",
    message: ({ section }) =>
      `Nothing shows this: no chapter of any target uses '{{${section}}}' or another section that contains it`,
  }),
  "event-without-example": define<{ event: string; folder?: string }>({
    severity: "warning",
    message: ({ event, folder }) =>
      folder === undefined
        ? `'${event}' has no example, and the project has no folder for it`
        : `'${event}' has no example; write one in '${folder}/${event}'`,
  }),
  "example-without-schema": define<{ example: string; folder: string; known: readonly string[] }>({
    severity: "error",
    message: ({ example, folder, known }) =>
      `There is no schema '${example}' in '${folder}' for this example${didYouMean(example, known)}`,
  }),
};
