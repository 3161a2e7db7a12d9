// Large inputs, each checked by `spec` and by Redocly's lint in turn: processor time and peak memory.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const spec = join(here, "../bin/spec.cjs");
const redocly = join(here, "peers/node_modules/@redocly/cli/bin/cli.js");
const corpora = join(here, "../../shared/corpora");
const usage = join(here, "usage.js");
const rounds = 5;

/** Inputs by their names: a folder of the corpora, and the folder or files of API files in it. */
const inputs = {
  "kubernetes-1.20, one file": { folder: "foreign/kubernetes-1.20", apis: "api" },
  "matrix-spec-1.13, its API files": { folder: "matrix-spec-1.13", apis: "data/api" },
};

/**
 * Measures each input that is there.
 * @param scratch an empty folder
 * @returns lines to print
 */
export function large(scratch) {
  if (!existsSync(corpora)) return ["large inputs: not measured, ../shared is not there"];
  if (!existsSync(redocly))
    return ["large inputs: not measured, for that 'npm ci --prefix bench/peers' installs Redocly"];
  return Object.entries(inputs).flatMap(([name, input]) => measured(name, prepared(scratch, input)));
}

/** Copies an input into a project whose one chapter shows nothing. */
function prepared(scratch, { folder, apis }) {
  const root = join(scratch, folder);
  mkdirSync(join(root, "specification"), { recursive: true });
  cpSync(join(corpora, folder, apis), join(root, apis), { recursive: true });
  // What the API files refer to.
  for (const beside of ["data/event-schemas", "data/schemas"])
    if (existsSync(join(corpora, folder, beside)))
      cpSync(join(corpora, folder, beside), join(root, beside), { recursive: true });
  writeFileSync(
    join(root, "targets.yaml"),
    `sources: { apis: [${apis}] }\ntargets: { main: { files: [a.md] } }\n`,
  );
  writeFileSync(join(root, "specification/a.md"), "# A\n");
  const files = readdirSync(join(root, apis), { recursive: true, encoding: "utf8" })
    .map((file) => join(root, apis, file))
    .filter((file) => /\.(?:json|ya?ml)$/.test(file));
  for (const file of files) if (!file.endsWith(".json")) indentBrackets(file);
  return { root, files: files.filter(isApiFile) };
}

/**
 * Indents the brackets that close what began on a line before: strict readers of YAML refuse one that stands under its key, and
 * Redocly reads nothing more behind the first file with one.
 */
function indentBrackets(file) {
  const text = readFileSync(file, "utf8");
  chmodSync(file, 0o644);
  writeFileSync(
    file,
    text.replace(/^ *[}\]]+,?$/gm, (line) => " ".repeat(20) + line),
  );
}

function measured(name, { root, files }) {
  const commands = {
    spec: [spec, "check", "-C", root, "--skip", "chapters,links", "--format", "json"],
    Redocly: [redocly, "lint", "--format", "json", ...files],
  };
  const results = Object.fromEntries(Object.keys(commands).map((tool) => [tool, []]));
  for (let round = 0; round < rounds; round++)
    for (const [tool, args] of Object.entries(commands)) results[tool].push(run(args));
  const [own, others] = Object.values(results).map((all) => ({
    seconds: Math.min(...all.map(({ seconds }) => seconds)),
    memory: Math.max(...all.map(({ memory }) => memory)),
  }));
  const shown = ({ seconds, memory }) => `${seconds.toFixed(2)} s, ${(memory / 1024).toFixed(0)} MiB`;
  return [
    `${name}: spec check ${shown(own)}; Redocly lint ${shown(others)}; ` +
      `${(own.seconds / others.seconds).toFixed(2)} times its processor time`,
  ];
}

function isApiFile(file) {
  return /^\s*["']?(?:swagger|openapi)["']?\s*:/m.test(readFileSync(file, "utf8"));
}

function run(args) {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off" };
  const { stderr } = spawnSync(process.execPath, ["--import", usage, ...args], {
    encoding: "utf8",
    env,
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  const [, memory, seconds] = /peak memory: (\d+) KiB, processor: ([\d.]+) s/.exec(stderr) ?? [];
  return { memory: Number(memory), seconds: Number(seconds) };
}
