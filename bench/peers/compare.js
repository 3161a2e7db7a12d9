// Sets `spec check` beside other tools, error by error, and writes docs/comparison.md:
//   npm run build && cd bench/peers && npm ci && node compare.js [CORPUS]
// A tool finds a error when it says something of the project with the error that it does not say of the one without.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { corpus } from "./corpus.js";
import { project, samples } from "./samples.js";
import { tools } from "./tools.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const real = process.argv[2] ?? join(repository, "../shared/corpora/matrix-2015-10-19");
const written = join(repository, "docs/comparison.md");
const scratch = mkdtempSync(join(tmpdir(), "spec-peers-"));

try {
  const ofSamples = samples.map(writeSample);
  writeProject("sound", project);
  const ofCorpus = corpus.map(writeFixed);
  const unchanged = folder("corpus");
  copyCorpus(unchanged);
  const results = [];
  for (const tool of tools) {
    const roots = [...ofSamples, folder("sound"), ...ofCorpus, unchanged];
    const reports = await tool.run(roots);
    const of = (root) => reports.filter(({ file }) => file.startsWith(`${root}/`));
    const silence = of(folder("sound"));
    const before = of(unchanged);
    results.push({
      tool,
      samples: samples.map((error, index) => found(of(ofSamples[index]), silence, error, ofSamples[index])),
      corpus: corpus.map((error, index) => found(before, of(ofCorpus[index]), error, unchanged)),
      sound: silence.length,
      reported: before.length,
    });
    console.log(
      `${tool.name}: ${results.at(-1).samples.concat(results.at(-1).corpus).filter(Boolean).length} found`,
    );
  }
  writeFileSync(written, page(results) + measuredByHand(readFileSync(written, "utf8")));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function folder(name) {
  return join(scratch, name);
}

function writeProject(name, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder(name), path)), { recursive: true });
    writeFileSync(join(folder(name), path), text);
  }
}

function writeSample({ file, sound, wrong }, index) {
  const name = `sample-${index}`;
  writeProject(name, { ...project, [file]: changed(project[file], sound, wrong) });
  return folder(name);
}

/** Copies the real specification, with links where git left texts that stand for them: the other tools need them. */
function copyCorpus(root) {
  cpSync(real, root, { recursive: true });
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const target = entry.isFile() && statSync(path).size < 200 ? readFileSync(path, "utf8").trim() : "";
    if (target === "" || target.includes("\n") || !existsSync(join(entry.parentPath, target))) continue;
    chmodSync(entry.parentPath, 0o755);
    rmSync(path);
    symlinkSync(target, path);
  }
}

/** The real specification with one of its errors fixed. */
function writeFixed({ file, sound, wrong }, index) {
  const root = folder(`fixed-${index}`);
  copyCorpus(root);
  const text = readFileSync(join(root, file), "utf8");
  rmSync(join(root, file));
  writeFileSync(join(root, file), changed(text, wrong, sound));
  return root;
}

function changed(text, from, to) {
  const result = typeof from === "string" ? text.replaceAll(from, () => to) : text.replace(from, () => to);
  if (result === text) throw new Error(`nothing to change: ${from}`);
  return result;
}

/** What a tool says of an error: `line` where it names its line, `yes` where it says more with the error than without. */
function found(reports, otherwise, { file, wrong, at = wrong }, root) {
  const known = new Set(otherwise.map(said));
  const more = reports.filter((report) => !known.has(said(report)));
  if (more.length === 0) return undefined;
  const lines = linesOf(readFileSync(join(root, file), "utf8"), at);
  const isThere = more.some((report) => report.file === join(root, file) && lines.has(report.line));
  return isThere ? "line" : "yes";
}

/** A report in words that are the same in every copy of a project. */
function said({ file, key }) {
  const inProject = (text) => text.replaceAll(/[^\s"']*spec-peers-\w+\/[\w-]+\//g, "");
  return `${inProject(file)}: ${inProject(key)}`;
}

/** The numbers, 1-based, of the lines where a text stands. */
function linesOf(text, part) {
  const numbers = new Set();
  const places =
    typeof part === "string"
      ? [...text.matchAll(new RegExp(part.replace(/[^\w\s]/g, "\\$&"), "g"))]
      : [part.exec(text)];
  for (const { index, 0: whole } of places) {
    const first = text.slice(0, index).split("\n").length;
    const count = whole.trimEnd().split("\n").length;
    for (let number = first; number < first + count; number++) numbers.add(number);
  }
  return numbers;
}

/** The part of the page that no program writes: it stays as it is. */
function measuredByHand(text) {
  const start = text.indexOf("\n## The page beside Redoc's");
  return start === -1 ? "" : text.slice(start);
}

function page(results) {
  const names = results.map(({ tool }) => `${tool.name} ${tool.version}`);
  const row = (cells) => `| ${cells.join(" | ")} |\n`;
  const table = (kind, errors) =>
    row(["error", ...names]) +
    row(["---", ...names.map(() => "---")]) +
    errors
      .map(({ name }, index) =>
        row([name.replaceAll("|", "\\|"), ...results.map((each) => each[kind][index] ?? "–")]),
      )
      .join("");
  const count = (kind) =>
    row([
      `found, of ${results[0][kind].length}`,
      ...results.map((each) => each[kind].filter(Boolean).length),
    ]);
  return `# What other tools find

Made by \`bench/peers/compare.js\`. *line*: found, at the line where it stands. *yes*: found, with another place or none.
–: not found. An error is found where a tool says something of the project with the error that it does not say of the same
project without it; each tool was given its usual rules (Spectral: \`spectral:oas\`; Redocly: its recommended ones), and of
each project what it reads: z-schema the examples of events, as the original did; the other three the API files.

## A small project, one error at a time

${table("samples", samples)}${count("samples")}${row(["reports on the project without an error", ...results.map(({ sound }) => sound)])}
## The specification of 2015

${table("corpus", corpus)}${count("corpus")}${row(["reports in all", ...results.map(({ reported }) => reported)])}
The other reports of Spectral, Redocly and openapi-examples-validator are mostly examples that are written as JSON text,
which they take for strings, and rules of style; those of \`spec\` are warnings: keys of examples that no schema describes,
and what has no description or example.
What the original's own checkers covered: the examples of bodies and of events, by two scripts; the examples of events
again, by z-schema; the form of API files, by swagger-parser; each until its first error.
`;
}
