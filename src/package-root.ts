/** The folder of this package: one level above both `src/` and the bundle in `dist/`. */
export const packageRoot: URL = new URL("../", import.meta.url);
