import { build } from "esbuild";

/** Bundles TypeScript into one ES module that Node runs as it is. */
export function bundle(entry, outfile) {
  return build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
}
