import { existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatNames } from "../../src/diagnostics/formats/names.ts";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

/** A mismatch in the API file, whose trail leads to another file, and an error in a chapter. */
const broken = {
  ...smallProject,
  "api/ping.yaml": smallProject["api/ping.yaml"]
    .replace('"pong": 3', '"pong": "3"')
    .replace("pong: { type: integer, description: The answer. }", "pong: { $ref: answer 1.yaml }"),
  "api/answer 1.yaml": "description: The answer.\ntype: integer\n",
  "specification/intro.rst": `${smallProject["specification/intro.rst"]}\nSee Nowhere_.\n`,
};
/** What stands in each line that is named, by the end of its file's path. */
const lines: Record<string, RegExp> = {
  "ping.yaml": /"pong": "3"|\$ref: answer/,
  "answer 1.yaml": /type: integer/,
  "intro.rst": /See Nowhere_\./,
};

/** A repository whose folder `docs` is the project, and beside it a folder with links into it. */
function repository({ isGit = true } = {}) {
  const top = realpathSync(projectOnDisk({ "repository/README.md": "", "elsewhere/README.md": "" }));
  const repo = join(top, "repository");
  for (const [path, text] of Object.entries(broken)) {
    mkdirSync(dirname(join(repo, "docs", path)), { recursive: true });
    writeFileSync(join(repo, "docs", path), text);
  }
  if (isGit) mkdirSync(join(repo, ".git"));
  symlinkSync("docs", join(repo, "link"));
  symlinkSync(join(repo, "docs"), join(top, "elsewhere/link"));
  symlinkSync(join(repo, "docs/api"), join(top, "elsewhere/middle"));
  return { repo, elsewhere: join(top, "elsewhere") };
}

interface Place {
  path: string;
  line: number;
}

/** The places that an output names, read as who reads the format does, from the folder where that looks. */
const readers: Record<string, (out: string, from: string) => Place[]> = {
  pretty: (out, from) =>
    [...out.matchAll(/^ *(\S.*?):(\d+):\d+: /gm)].map(([, path = "", line]) => at(from, path, line)),
  stylish: (out, from) => readers["pretty"]?.(out, from) ?? [],
  github: (out, from) =>
    out.split("\n").flatMap((each) => {
      const [, path = "", line] = /^::error file=(.*?),line=(\d+)/.exec(each) ?? [];
      const trail = [...each.matchAll(/%0A(.*?):(\d+):\d+: /g)].map(([, file = "", number]) =>
        at(from, file, number),
      );
      return line === undefined ? [] : [at(from, decodeURIComponent(path), line), ...trail];
    }),
  json: (out, from) =>
    JSON.parse(out).findings.flatMap(
      (each: { file: string; line: number; related: { file: string; line: number }[] }) =>
        [each, ...each.related].map(({ file, line }) => at(from, file, line)),
    ),
  codeclimate: (out, from) =>
    JSON.parse(out).map(({ location }: { location: { path: string; lines: { begin: number } } }) =>
      at(from, location.path, location.lines.begin),
    ),
  junit: (out, from) =>
    [...out.matchAll(/<testcase .* file="(.*?)" line="(\d+)"/g)].map(([, path = "", line]) =>
      at(from, path, line),
    ),
  sarif: (out) => {
    const [run] = JSON.parse(out).runs;
    return run.results.flatMap((each: { locations: Located[]; relatedLocations?: Located[] }) =>
      [...each.locations, ...(each.relatedLocations ?? [])].map(
        ({ physicalLocation: { artifactLocation, region } }) => {
          const base = run.originalUriBaseIds[artifactLocation.uriBaseId].uri;
          return { path: fileURLToPath(new URL(artifactLocation.uri, base)), line: region.startLine };
        },
      ),
    );
  },
};

interface Located {
  physicalLocation: { artifactLocation: { uri: string; uriBaseId: string }; region: { startLine: number } };
}

function at(from: string, path: string, line: string | number | undefined): Place {
  return { path: resolve(from, path), line: Number(line) };
}

const isForPeople = (format: string) => format === "pretty" || format === "stylish";

/** Runs a check in all formats, and opens each place that one names from where its reader looks. */
async function expectToLead(
  cwd: string,
  args: string[],
  programsLookFrom: string,
  peopleLookFrom = cwd,
): Promise<void> {
  const reports = projectOnDisk({});
  const formats = formatNames.flatMap((name) => ["--format", `${name}=${join(reports, name)}`]);
  expect((await runHere(cwd, ["check", ...formats, ...args])).code).toBe(1);
  for (const format of formatNames) {
    const from = isForPeople(format) ? peopleLookFrom : programsLookFrom;
    const places = readers[format]?.(readFileSync(join(reports, format), "utf8"), from) ?? [];
    expect(places.length, format).toBeGreaterThanOrEqual(2);
    for (const { path, line } of places) {
      expect(existsSync(path), `${format}: ${path}`).toBe(true);
      const name = Object.keys(lines).find((each) => path.endsWith(`/${each}`)) ?? "";
      expect(readFileSync(path, "utf8").split("\n")[line - 1], format).toMatch(lines[name] ?? "?");
    }
  }
}

describe("each path of every format opens the file that it names", () => {
  it.each([
    ["from the project's root", "docs", []],
    ["from a sub-folder of it", "docs/api", []],
    ["from the repository's root", ".", ["-C", "docs"]],
    ["from beside it", "docs/api", ["-C", "../../docs"]],
    ["through a link", ".", ["-C", "link"]],
  ])("%s", async (_, cwd, args) => {
    const { repo } = repository();
    await expectToLead(join(repo, cwd), args, repo);
  });

  it("through a link from outside of the repository", async () => {
    const { repo, elsewhere } = repository();
    await expectToLead(elsewhere, ["-C", "link"], repo);
    await expectToLead(elsewhere, ["-C", "middle"], repo);
  });

  it("from the working directory where there is no repository", async () => {
    const { repo, elsewhere } = repository({ isGit: false });
    await expectToLead(repo, ["-C", "docs"], repo);
    await expectToLead(join(repo, "docs/api"), [], join(repo, "docs/api"));
    await expectToLead(elsewhere, ["-C", "link"], elsewhere);
  });

  it("from the folder that is named", async () => {
    const { repo, elsewhere } = repository();
    const docs = join(repo, "docs");
    await expectToLead(elsewhere, ["-C", docs, "--relative-to", docs], docs, docs);
    await expectToLead(
      repo,
      ["-C", "docs", "--relative-to", "docs/api"],
      join(docs, "api"),
      join(docs, "api"),
    );
  });
});

describe("spec check", () => {
  it("takes a folder that is not there for misuse, before anything is written", async () => {
    const { repo } = repository();
    const args = [
      "check",
      "-C",
      "docs",
      "--relative-to",
      "README.md",
      "--format",
      "json=a.json",
      "--write-baseline",
    ];
    expect(await runHere(repo, args)).toEqual({
      code: 2,
      out: "",
      error: "spec: There is no folder README.md.\n",
    });
    expect(existsSync(join(repo, "a.json")) || existsSync(join(repo, "docs/spec-baseline.json"))).toBe(false);
  });

  it("takes files by their own paths where the project is named by a link, and the other way round", async () => {
    const { repo, elsewhere } = repository();
    const found = async (cwd: string, args: string[]) =>
      (await runHere(cwd, ["check", "--format", "json", ...args])).out;
    const expected = await found(repo, ["-C", "docs", "docs/api/ping.yaml"]);
    expect(JSON.parse(expected).findings).toHaveLength(1);
    expect(await found(repo, ["-C", "link", "docs/api/ping.yaml"])).toBe(expected);
    expect(await found(repo, ["-C", "docs", "link/api/ping.yaml"])).toBe(expected);
    expect(await found(elsewhere, ["-C", "link", join(repo, "docs/api/ping.yaml")])).toBe(expected);
    expect(await runHere(repo, ["check", "-C", "link", "README.md"])).toMatchObject({
      code: 2,
      error: "spec: README.md is outside the project.\n",
    });
  });
});

it("other commands name files from the working directory, and in JSON from the repository", async () => {
  const { repo } = repository();
  const api = join(repo, "docs/api");
  expect((await runHere(api, ["sections"])).out).toContain("ping_http_api  ");
  expect((await runHere(api, ["sections"])).out).toMatch(
    / from ping\.yaml\n.* used by \.\.\/specification\/details\.rst:4:1\n/,
  );
  expect((await runHere(repo, ["coverage", "-C", "docs", "--by", "file"])).out).toMatch(
    /^docs\/api\/ping\.yaml$/m,
  );
  const { files } = JSON.parse((await runHere(api, ["coverage", "--by", "file", "--format", "json"])).out);
  expect(Object.keys(files)).toContain("docs/api/ping.yaml");
  expect((await runHere(api, ["build", "--verbose"])).error).toContain("main: ../specification/intro.rst\n");
});
