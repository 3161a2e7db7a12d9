// Damages small projects at random and runs every command on each twice, all in one process:
//   npm run bench:damage -- [SEED [COUNT]]
// Tells of each run that ends with 70, takes more than 20 s, or says anything else the second time. The same seed
// makes the same damages. Nothing is kept.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [seed = "1", count = "100"] = process.argv.slice(2);
const repository = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "spec-damage-"));
const samples = [join(repository, "scripts/faulty"), repository];
const formats = ["stylish", "json", "sarif", "junit", "github", "codeclimate", "pretty"];
let state = Number(seed) >>> 0;

/** Beside the command's own files, where it finds what it reads of them. */
const bundled = join(repository, "dist/damage.mjs");
await build({
  entryPoints: [join(repository, "src/cli/main.ts")],
  outfile: bundled,
  bundle: true,
  format: "esm",
  platform: "node",
  mainFields: ["module", "main"],
  logLevel: "error",
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
});
const { main } = await import(bundled);

/** A number from 0 to below `below` (mulberry32). */
function random(below) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
}

const pick = (list) => list[random(list.length)];

const fragments = [
  "{{",
  "}}",
  "{%",
  "%}",
  "<<<<",
  "{% for a in range(99999) %}",
  "{{ nothing }}",
  "`_",
  "|a|",
  ".. _",
  ".. include:: a",
  "\u0000",
  "\u001b[31m",
  "\u202e",
  "\ufeff",
  "\ud83d\ude00",
  "\r",
  "\t",
  "&a [*a, *a]",
  "*a",
  "!!js/function x",
  "<<: *a",
  "[",
  "{",
  '"',
  "'",
  ": ",
  "- ",
  "? ",
  "$ref: '#/a'",
  '"$ref": "#"',
  "null",
  "1e999",
  "9007199254740993",
  "__proto__: x",
  "constructor: x",
  "====\n",
  "Title\n-----\n",
  "   x\n",
  "+---+\n",
  "allOf: []",
  "type: [1]",
  "pattern: '(a+)+$'",
];

/** Each changes a text at random. */
const damages = [
  (text) => text.slice(0, random(text.length)),
  (text) => cut(text, random(text.length), random(40)),
  (text) => insert(text, pick(fragments)),
  (text) => insert(text, pick(fragments).repeat(1 + random(200))),
  (text) => insert(text, text.slice(random(text.length), random(text.length))),
  (text) => swapLines(text.split("\n")),
  (text) => insert(cut(text, random(text.length), 1), String.fromCharCode(random(0x3000))),
  (text) => text.replaceAll("\n", "\r\n"),
  () => "",
];

function cut(text, at, length) {
  return text.slice(0, at) + text.slice(at + length);
}

function insert(text, part) {
  const at = random(text.length + 1);
  return text.slice(0, at) + part + text.slice(at);
}

function swapLines(lines) {
  const [one, other] = [random(lines.length), random(lines.length)];
  [lines[one], lines[other]] = [lines[other], lines[one]];
  return lines.join("\n");
}

function copy(project, root) {
  for (const part of ["targets.yaml", "api", "event-schemas", "specification", "templating", "CHANGELOG.rst"])
    try {
      cpSync(join(project, part), join(root, part), { recursive: true });
    } catch {
      // Not every project has each of them.
    }
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function damage(root) {
  const files = filesBelow(root);
  for (let round = 0; round <= random(3); round++) {
    const file = pick(files);
    const kind = random(12);
    try {
      if (kind === 0) renameSync(file, `${file}${pick(["x", ".yaml", "~", "#b", ".rst"])}`);
      else if (kind === 1) {
        rmSync(file);
        symlinkSync(pick([".", "..", "/etc/passwd", pick(files), dirname(file)]), file);
      } else {
        const bytes = Buffer.from(pick(damages)(readFileSync(file, "utf8")));
        if (random(4) === 0 && bytes.length > 0) bytes[random(bytes.length)] = random(256);
        writeFileSync(file, bytes);
      }
    } catch {
      // It was moved away by the damage before.
    }
  }
}

function commands(root, out) {
  const chapter = filesBelow(root).find((file) => file.endsWith(".rst")) ?? "none.rst";
  return [
    ...formats.map((format) => ["check", "--format", format]),
    ["check-examples"],
    ["build", "--out", out],
    ["build", "--pages", "--out", out],
    ["build", "--format", "rst", "--out", out],
    ["sections"],
    ["expand", chapter],
    ["coverage"],
    ["fix", "--dry-run"],
    ["explain", pick(["chapter-template-error", "nothing"])],
  ];
}

/** What a command says and writes. */
async function run(root, args, out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const said = [];
  const began = performance.now();
  const print = (text) => void said.push(text);
  const flags = { terminal: false, colours: false, screen: false, githubActions: false };
  const status = await main(args, {
    ...flags,
    out: print,
    error: print,
    cwd: root,
    interrupted: async () => {},
  });
  const isSlow = performance.now() - began > 20_000;
  const written = filesBelow(out).map((file) => `${file}\n${readFileSync(file, "utf8")}`);
  return { status: isSlow ? "slow" : status, said: [...said, ...written].join("\n") };
}

let bad = 0;
try {
  for (let index = 0; index < Number(count); index++) {
    const root = join(scratch, "project");
    const out = join(scratch, "out");
    mkdirSync(root, { recursive: true });
    const started = state;
    copy(samples[index % 20 === 19 ? 1 : 0], root);
    damage(root);
    for (const args of commands(root, out)) {
      const first = await run(root, args, out);
      const second = await run(root, args, out);
      const isSame = first.status === second.status && first.said === second.said;
      if (isSame && [0, 1, 2].includes(first.status)) continue;
      bad++;
      const last = first.said.trim().split("\n").slice(-4).join(" | ");
      console.log(
        `${index} (state ${started}): ${args.join(" ")}: ${first.status}${isSame ? "" : ", not the same again"}: ${last.slice(0, 300)}`,
      );
    }
    rmSync(root, { recursive: true, force: true });
  }
  console.log(`${count} damages from seed ${seed}: ${bad} bad runs`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
  rmSync(bundled);
}
process.exitCode = bad > 0 ? 1 : 0;
