import { existsSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { plural } from "../../diagnostics/plural.ts";
import { initProject } from "../../init/init.ts";
import type { Survey } from "../../init/survey.ts";
import { line } from "../../printable.ts";
import { findSiteConfig } from "../../project/hugo/config.ts";
import { targetsFileOf } from "../../project/load.ts";
import type { Files } from "../../source/files.ts";
import type { Console } from "../console.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { filesIn } from "../output/held-folders.ts";
import { writeFiles } from "../output/write-files.ts";
import { readStarter } from "../package/starter.ts";
import { readVersion } from "../package/version.ts";
import { openProject } from "../session.ts";
import { UsageError } from "../usage-error.ts";

/** The package that has the command. */
const packageName = "specwright";

export interface InitCommandOptions {
  directory?: string;
  profile?: "matrix" | "none";
  dryRun?: boolean;
}

/** `spec init [FOLDER]`. @throws UsageError where there is a project already, or a file that would be written */
export async function runInit(
  console: Console,
  folder: string | undefined,
  { directory, profile, dryRun = false }: InitCommandOptions,
): Promise<ExitCode> {
  const named = resolve(console.cwd, directory ?? ".", folder ?? ".");
  if (!existsSync(named)) {
    if (dryRun) throw new UsageError(`There is no folder ${folder ?? directory}.`);
    makeFolder(named);
  }
  const root = realpathSync(named);
  const { io } = openProject(console, root);
  const { files } = io.sources;
  refuseProject(files);
  const title = basename(root);
  const made = initProject(io, { title, ...(profile !== undefined && { profile }) });
  const texts = new Map(made?.files ?? readStarter(profile === "matrix" ? "matrix" : "library"));
  const manifest = readManifest(root);
  if (made === undefined && manifest === undefined) texts.set("package.json", packageJson(title));
  // A project that has one knows what it leaves out.
  if (files.resolve(".gitignore").kind !== "missing") texts.delete(".gitignore");
  const existing = [...texts.keys()].filter((path) => files.resolve(path).kind !== "missing");
  if (existing.length > 0) throw new UsageError(`${listed(existing)} exists already. Nothing was written.`);
  if (!dryRun)
    writeFiles(filesIn(root, texts), (path) => (existsSync(path) ? `${path} exists already.` : undefined));
  for (const path of texts.keys()) console.out(line(path));
  console.error(line(summary(made?.found, dryRun)));
  const isHere = root === realpathSync(console.cwd);
  if (!dryRun)
    console.error(line(nextSteps(isHere ? undefined : root, texts.get("package.json") ?? manifest)));
  return exitCodes.success;
}

/** @throws UsageError where it cannot be made */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError(
      `The folder ${path} cannot be made: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** @throws UsageError where `spec` finds a project already */
function refuseProject(files: Files): void {
  const targets = targetsFileOf(files);
  if (files.resolve(targets).kind === "missing") return;
  throw new UsageError(
    targets === findSiteConfig(files)
      ? `This is a site that is made by Hugo (${targets}), which 'spec check' and 'spec build' read as it is. Nothing was written.`
      : `There is a project already: ${targets}. Nothing was written.`,
  );
}

/** The text of the folder's package.json, where there is one. */
function readManifest(root: string): string | undefined {
  try {
    return readFileSync(join(root, "package.json"), "utf8");
  } catch {
    return undefined;
  }
}

function packageJson(title: string): string {
  const name =
    title
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, "-")
      .replace(/^-+|-+$/g, "") || "specification";
  const scripts = { check: "spec check", build: "spec build", serve: "spec serve" };
  const content = { name, private: true, scripts, devDependencies: { [packageName]: `^${readVersion()}` } };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function listed(paths: readonly string[]): string {
  return paths.map((path) => `'${path}'`).join(", ");
}

function summary(found: Survey | undefined, isDry: boolean): string {
  const verb = isDry ? "Would show" : "Shows";
  if (found === undefined) return `${isDry ? "Would begin" : "Began"} with a small example.`;
  const { apis, schemas, chapters } = found;
  const parts = [
    ...(apis.length > 0 ? [plural(apis.length, "API file")] : []),
    ...(schemas.length > 0 ? [plural(schemas.length, "schema")] : []),
    ...(chapters.length > 0 ? [plural(chapters.length, "chapter")] : []),
  ];
  return `${verb} what is here: ${parts.join(", ")}.`;
}

/** @param folder to go to first */
function nextSteps(folder: string | undefined, manifest: string | undefined): string {
  const isNamed = manifest?.includes(`"${packageName}"`) ?? false;
  const steps = [
    ...(folder === undefined ? [] : [`cd ${folder}`]),
    isNamed ? "npm install" : `npm install --save-dev ${packageName}`,
    "npx spec serve",
  ];
  return `Next: ${steps.join(" && ")}`;
}
