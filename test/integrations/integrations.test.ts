import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { repositoryOf } from "../helpers/git-repository.ts";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(join(repository, file), "utf8");

const withErrors = {
  ...smallProject,
  "api/ping.yaml": smallProject["api/ping.yaml"].replace('"pong": 3', '"pong": "3"'),
  "specification/intro.rst": `${smallProject["specification/intro.rst"]}\nSee Nowhere_.\n`,
};
/** The API with a parameter of another type. */
const withBoolean = smallProject["api/ping.yaml"].replace("type: integer", "type: boolean");

const mismatch = {
  file: "api/ping.yaml",
  line: 25,
  column: 25,
  severity: "error",
  code: "example-mismatch",
};

describe("the problem matcher", () => {
  const { tasks } = JSON.parse(read("editors/vscode/tasks.json"));
  const [{ command, problemMatcher }] = tasks;
  const { regexp, ...groups } = problemMatcher.pattern;

  it.each([command.replace("npx spec ", "").split(" "), ["check", "--format", "pretty"], ["check-examples"]])(
    "reads each finding from the output of spec %s",
    (...args: string[]) => {
      const { out } = runSpec(projectOnDisk(withErrors), args);
      const found = out.split("\n").flatMap((line) => {
        const match = new RegExp(regexp).exec(line);
        if (match === null) return [];
        const { file, line: at, column, severity, message, code } = groups;
        expect(match[message]).not.toBe("");
        return {
          file: match[file],
          line: Number(match[at]),
          column: Number(match[column]),
          severity: match[severity],
          code: match[code],
        };
      });
      expect(found).toContainEqual(mismatch);
      expect(found).toHaveLength(args[0] === "check" ? 2 : 1);
    },
  );
});

describe("the hooks of pre-commit", () => {
  interface Hook {
    id: string;
    entry: string;
    files: string;
    language: string;
    pass_filenames: boolean;
  }
  const hooks = load(read(".pre-commit-hooks.yaml")) as Hook[];

  /** In a repository whose default branch has the small project, it has broken in the working tree. */
  function broken(): string {
    const { root } = repositoryOf(smallProject);
    writeFileSync(join(root, "api/ping.yaml"), withBoolean);
    return root;
  }

  it.each(hooks)("$id fails where it should, by its entry", ({ id, entry, language, pass_filenames }) => {
    const [good, bad, place] =
      id === "spec-diff"
        ? [repositoryOf(smallProject).root, broken(), "api/ping.yaml:11:"]
        : [projectOnDisk(smallProject), projectOnDisk(withErrors), "25:25"];
    expect(language).toBe("node");
    expect(pass_filenames).toBe(false);
    const bin = projectOnDisk({});
    const { bin: commands } = JSON.parse(read("package.json"));
    for (const [name, file] of Object.entries<string>(commands))
      symlinkSync(join(repository, file), join(bin, name));
    const run = (cwd: string) =>
      spawnSync("bash", ["-c", entry], {
        cwd,
        encoding: "utf8",
        env: { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"]}` },
      });
    expect(run(good)).toMatchObject({ status: 0, stderr: "" });
    expect(run(bad)).toMatchObject({ status: 1, stdout: expect.stringContaining(place) });
  });

  it.each(hooks)("$id runs when a file that matters changed, and not for others", ({ id, files }) => {
    const matters = (file: string) => new RegExp(files).test(file);
    for (const file of [
      "api/v1/login.yaml",
      "event-schemas/schema/m.room.name",
      "event-schemas/examples/v1/m.text.json",
      "event-schemas/schema/com.example.door",
      "docs/event-schemas/examples/com.example.door#open",
      "events/schema/door",
    ])
      expect(matters(file), file).toBe(true);
    for (const file of ["specification/intro.rst", "specification/door.png", "templating/set.txt"])
      expect(matters(file), file).toBe(id !== "spec-check-examples");
    expect(matters("README.md")).toBe(false);
  });
});

describe("the action", () => {
  interface Step {
    id?: string;
    run?: string;
    env?: Record<string, string>;
    uses?: string;
  }
  interface Action {
    inputs: Record<string, { default: string; description: string }>;
    runs: { using: string; steps: Step[] };
  }
  const { inputs, runs } = load(read("action.yml")) as Action;

  /** Runs the action's own steps as a runner does: each in bash, with its environment and expressions filled in. */
  function act(cwd: string, given: Record<string, string> = {}) {
    const output = join(cwd, "github-output");
    writeFileSync(output, "");
    const fill = (text: string) =>
      text.replaceAll(
        /\$\{\{ inputs\.(\w+) \}\}/g,
        (_, name: string) => given[name] ?? inputs[name]?.default ?? "",
      );
    let status: number | null = 0;
    let out = "";
    for (const { run, env = {} } of runs.steps) {
      if (run === undefined || status !== 0) continue;
      const filled = Object.entries(env).map(([name, value]) => [name, fill(value)]);
      const result = spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", run], {
        cwd,
        encoding: "utf8",
        env: {
          ...process.env,
          GITHUB_ACTIONS: "true",
          GITHUB_ACTION_PATH: repository,
          GITHUB_WORKSPACE: cwd,
          GITHUB_OUTPUT: output,
          ...Object.fromEntries(filled),
        },
      });
      status = result.status;
      out += result.stdout + result.stderr;
    }
    return { status, out, outputs: readFileSync(output, "utf8") };
  }

  it("is a composite one, each of whose inputs is described", () => {
    expect(runs.using).toBe("composite");
    for (const { description } of Object.values(inputs)) expect(description).toMatch(/\.$/);
  });

  it("annotates what is wrong, and fails", () => {
    const { status, out, outputs } = act(projectOnDisk(withErrors));
    expect(status).toBe(1);
    expect(out).toContain(
      "::error file=api/ping.yaml,line=25,endLine=25,col=25,endColumn=28,title=example-mismatch::",
    );
    expect(outputs).toBe("");
  });

  it("compares with what it is given, annotates what breaks, and writes a comment", () => {
    const { root } = repositoryOf(smallProject);
    expect(act(root, { diff: "main" })).toMatchObject({ status: 0, out: "" });
    writeFileSync(join(root, "api/ping.yaml"), withBoolean.replace("x-example: 3", "x-example: true"));
    const { status, out, outputs } = act(root, { diff: "main", comment: "a comment.md" });
    expect(status).toBe(1);
    expect(out).toContain("title=type-changed::");
    expect(outputs).toBe("comment=a comment.md\n");
    expect(readFileSync(join(root, "a comment.md"), "utf8")).toMatch(/^\*\*major: 1 breaking/);
    expect(act(root, { diff: "main", breaks: "none" }).status).toBe(0);
  });

  it("says nothing where nothing is wrong", () => {
    expect(act(projectOnDisk(smallProject))).toEqual({ status: 0, out: "", outputs: "" });
  });

  it("writes SARIF where an input says so, also when it fails, and passes arguments on", () => {
    const root = projectOnDisk({});
    mkdirSync(join(root, "docs"));
    for (const [path, content] of Object.entries(withErrors)) {
      mkdirSync(join(root, "docs", path, ".."), { recursive: true });
      writeFileSync(join(root, "docs", path), content);
    }
    const given = { directory: "docs", sarif: "a spec.sarif", arguments: "--only links --quiet" };
    const { status, out, outputs } = act(root, given);
    expect(status).toBe(1);
    expect(out).not.toContain("example-mismatch");
    expect(outputs).toBe("sarif=a spec.sarif\n");
    const log = JSON.parse(readFileSync(join(root, "a spec.sarif"), "utf8"));
    expect(log.runs[0].results.map((each: { ruleId: string }) => each.ruleId)).toEqual(["rst-reference"]);
  });
});
