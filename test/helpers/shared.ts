import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of corpora and goldens beside the repository; tests that read it are skipped by name where it is absent. */
export const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
export const hasShared = existsSync(shared);
export const corpus = `${shared}corpora/matrix-2015-10-19`;
export const golden = `${shared}corpora/matrix-2015-10-19.golden`;
