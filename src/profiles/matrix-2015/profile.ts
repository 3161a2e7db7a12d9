import type { DocumentProfile } from "../../document/context.ts";
import { assembleDocument2015 } from "./assemble.ts";

/** How the toolchain of 2015 put documents together, to the byte; `view2015` is what its templates see. */
export const matrix2015: DocumentProfile = {
  assemble: assembleDocument2015,
  // Its templates lost the last line break of a file.
  ended: (text) => text.replace(/\n$/, ""),
};
