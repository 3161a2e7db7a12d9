/** Building specifications from a program: what the command line uses. */
export { type BuildOptions, type BuildResult, build } from "./build/build.ts";
export type { Io } from "./build/io.ts";
export { type CheckedCounts, checkExamples, type EngineName } from "./check/check-examples.ts";
export { builtInTemplates } from "./cli/built-in-templates.ts";
export { nodeFiles } from "./cli/node-files.ts";
export type { Finding, Report } from "./diagnostics/finding.ts";
export { type PlacedFinding, placeFindings } from "./diagnostics/placed.ts";
export { readModel } from "./model/model.ts";
export { loadProject } from "./project/load.ts";
export { createSources, type Sources } from "./source/sources.ts";
