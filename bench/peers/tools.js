// The tools, each as a function from folders of projects to reports: { file, line, key }. `line` is 1-based, and missing
// where a tool names none; `key` is what the tool says, without the line, to tell reports apart.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import SwaggerParser from "@apidevtools/swagger-parser";
import ZSchema from "z-schema";

const here = fileURLToPath(new URL(".", import.meta.url));
const require = createRequire(import.meta.url);
const versionOf = (name) =>
  JSON.parse(readFileSync(join(here, `node_modules/${name}/package.json`), "utf8")).version;
const binary = (name) => join(here, "node_modules/.bin", name);

/** Runs a command and gives what it printed, whatever its exit code. */
function run(command, args) {
  const options = { encoding: "utf8", maxBuffer: 1e9, env: { ...process.env, REDOCLY_TELEMETRY: "off" } };
  return spawnSync(command, args, options);
}

function filesIn(folder, isWanted) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter(isWanted);
}

/** The API files of a project: not those that they share. */
const apisOf = (root) =>
  filesIn(join(root, "api"), (file) => file.endsWith(".yaml") && !file.includes("definitions"));

export const tools = [
  {
    name: "spec",
    version: JSON.parse(readFileSync(join(here, "../../package.json"), "utf8")).version,
    run: spec,
  },
  { name: "z-schema", version: versionOf("z-schema"), run: zSchema },
  { name: "swagger-parser", version: versionOf("@apidevtools/swagger-parser"), run: swaggerParser },
  { name: "Spectral", version: versionOf("@stoplight/spectral-cli"), run: spectral },
  { name: "Redocly", version: versionOf("@redocly/cli"), run: redocly },
  {
    name: "openapi-examples-validator",
    version: versionOf("openapi-examples-validator"),
    run: examplesValidator,
  },
];

function spec(roots) {
  return roots.flatMap((root) => {
    const command = [join(here, "../../bin/spec.cjs"), "check", "-C", root, "--format", "json"];
    const { stdout, stderr } = run(process.execPath, command);
    if (stdout === "") throw new Error(stderr);
    const { findings } = JSON.parse(stdout);
    return findings.map(({ file, line, severity, message }) => ({
      file: join(root, file),
      line,
      severity,
      key: message,
    }));
  });
}

/** As the original did: each event's example against its schema. */
function zSchema(roots) {
  return roots.flatMap((root) => {
    const schemas = filesIn(join(root, "event-schemas/schema"), (file) => /\/m\.[^/]*$/.test(file));
    return schemas.flatMap((schema) => {
      const file = schema.replace("/schema/", "/examples/");
      if (!existsSync(file)) return [];
      try {
        const { err } = ZSchema.create({}).validateSafe(read(file), inlined(read(schema), root));
        return (err?.details ?? []).map(({ message, path }) => ({ file, key: `${message} ${path}` }));
      } catch (error) {
        return [{ file, key: error.message }];
      }
    });
  });
}

const read = (file) => JSON.parse(readFileSync(file, "utf8"));

/** A schema with the core schemas in place of the references to them: z-schema reads no files. */
function inlined(value, root) {
  if (Array.isArray(value)) return value.map((each) => inlined(each, root));
  if (typeof value !== "object" || value === null) return value;
  const [, core] = /(core-event-schema\/.*)$/.exec(value.$ref ?? "") ?? [];
  if (core)
    return inlined(
      read(join(root, "event-schemas/schema/v1", core.replace(/(core-event-schema\/)+/, "$1"))),
      root,
    );
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inlined(each, root)]));
}

async function swaggerParser(roots) {
  const reports = [];
  for (const file of roots.flatMap(apisOf))
    await SwaggerParser.validate(file).catch((error) => {
      const details = error.details ?? [{ message: error.message }];
      for (const { message, instancePath = "" } of details) {
        const line = /\((\d+):\d+\)/.exec(message)?.[1];
        reports.push({
          file,
          key: `${message} ${instancePath}`.replace(/\(\d+:\d+\).*/s, ""),
          ...(line && { line: Number(line) }),
        });
      }
    });
  return reports;
}

function spectral(roots) {
  const rules = join(roots[0], "spectral.json");
  writeFileSync(rules, '{ "extends": ["spectral:oas"] }');
  const { stdout } = run(binary("spectral"), [
    "lint",
    "-q",
    "-r",
    rules,
    "-f",
    "json",
    ...roots.flatMap(apisOf),
  ]);
  return JSON.parse(stdout).map(({ code, path, message, range, source }) => ({
    file: source,
    line: range.start.line + 1,
    key: `${code} ${path.join("/")} ${message}`,
  }));
}

/** A file at a time: it ends at the first one that it cannot read. */
function redocly(roots) {
  return roots.flatMap(apisOf).flatMap((file) => {
    const { stdout, stderr } = run(binary("redocly"), [
      "lint",
      "--format",
      "json",
      "--max-problems",
      "9999",
      file,
    ]);
    if (!stdout.startsWith("{"))
      return [
        {
          file,
          line: Number(/\((\d+):\d+\)/.exec(stderr)?.[1] ?? 1),
          key: stderr.replace(/\(\d+:\d+\)/, ""),
        },
      ];
    return JSON.parse(stdout).problems.map(({ ruleId, message, location: [place] }) => ({
      file,
      line: place?.start?.line,
      key: `${ruleId} ${place?.pointer} ${message}`,
    }));
  });
}

function examplesValidator(roots) {
  const command = require.resolve("openapi-examples-validator/dist/cli.js");
  return roots.flatMap(apisOf).flatMap((file) => {
    const { stdout } = run(process.execPath, [command, file]);
    const start = stdout.indexOf("[");
    if (start < 0) return stdout.includes("rror") ? [{ file, key: stdout }] : [];
    return JSON.parse(stdout.slice(start)).map(({ message, examplePath, instancePath }) => ({
      file,
      key: `${message} ${examplePath} ${instancePath}`,
    }));
  });
}
