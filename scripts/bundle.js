import { build } from "esbuild";

/** Bundles TypeScript into one ES module that Node runs as it is. */
export function bundle(entry, outfile) {
  return build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    // jsonc-parser cannot be bundled in the form that "main" names.
    mainFields: ["module", "main"],
    logLevel: "error",
  });
}
