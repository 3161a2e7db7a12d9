import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";
import { startSpec } from "../helpers/start-spec.ts";

const intro = "specification/intro.rst";

describe.each([["watch"], ["build", "--watch"]])("spec %s %s", (...command) => {
  const args = command.filter(Boolean);

  it.each(["SIGINT", "SIGTERM"] as const)(
    "builds after each change until %s, and leaves nothing behind",
    async (signal) => {
      const root = projectOnDisk(smallProject);
      const { child, ended, line, error } = startSpec(root, args);
      expect(await line()).toMatch(
        /^First build: specification\.rst, another\.rst, specification\.html and 1 more published, \d+ ms: 0 errors, 0 warnings$/,
      );
      writeFileSync(join(root, intro), "New\n===\n\nVersion {{spec_version}}.\n");
      expect(await line()).toMatch(
        /^specification\/intro\.rst changed: specification\.rst, specification\.html published \(2 unchanged\), \d+ ms: 0 errors, 0 warnings$/,
      );
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(error()).toBe("");
      expect(readdirSync(join(root, "out")).sort()).toEqual([
        "another.html",
        "another.rst",
        "specification.html",
        "specification.rst",
      ]);
      expect(readFileSync(join(root, "out/specification.rst"), "utf8")).toContain("New\n===\n");
    },
  );
});

describe("spec watch", () => {
  it("copies the files that chapters lead to anew when they change", async () => {
    const root = projectOnDisk({
      "targets.yaml": "targets: { main: { files: [a.md] } }\n",
      "specification/a.md": "# A\n\n![p](p.svg)\n",
      "specification/p.svg": "<svg/>",
    });
    const { line } = startSpec(root, ["watch"]);
    const copy = join(root, "out/specification/files/specification/p.svg");
    await line();
    expect(readFileSync(copy, "utf8")).toBe("<svg/>");
    writeFileSync(join(root, "specification/p.svg"), "<svg>new</svg>");
    expect(await line()).toMatch(
      /^specification\/p\.svg changed: \S+\/p\.svg, specification\/copies\.json published/,
    );
    expect(readFileSync(copy, "utf8")).toBe("<svg>new</svg>");
    rmSync(join(root, "specification/p.svg"));
    expect(await line()).toMatch(/^specification\/p\.svg removed: nothing published, \d+ ms: 1 error/);
  });

  it("shows findings as they are now", async () => {
    const root = projectOnDisk({ ...smallProject, [intro]: "A\n=\n\n{{nope}} {{spec_version}}\n" });
    const { line, error } = startSpec(root, ["watch"]);
    expect(await line()).toMatch(/^First build: nothing published, \d+ ms: 1 error, 0 warnings$/);
    await expect.poll(error).toMatch(/^specification\/intro\.rst:4:3: error .*\[unknown-placeholder\]\n$/);
    writeFileSync(join(root, intro), "A\n=\n");
    expect(await line()).toMatch(/specification\.rst.* published, \d+ ms: 0 errors, \d+ warnings$/);
  });

  it("shows errors only with --quiet", async () => {
    const warned = {
      ...smallProject,
      "specification/details.rst": "Details\n=======\n\n{{ping_http_api}}\n",
    };
    const root = projectOnDisk(warned);
    const { line, error, child, ended } = startSpec(root, ["watch", "--quiet"]);
    expect(await line()).toMatch(/: 0 errors, 1 warning$/);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(error()).toBe("");
  });

  it("builds the targets, in the formats and into the folder that are named", async () => {
    const root = projectOnDisk(smallProject);
    const { line } = startSpec(root, ["watch", "other", "--format", "rst", "--out", "site"]);
    expect(await line()).toMatch(/^First build: another\.rst published, /);
    expect(readdirSync(join(root, "site"))).toEqual(["another.rst"]);
  });

  it.each([
    ["an unknown target", ["watch", "mian"], /^spec: There is no target 'mian'/],
    ["an unknown option", ["watch", "--verbos"], /unknown option/],
  ])("ends with 2 for %s", (_, args, message) => {
    const run = runSpec(projectOnDisk(smallProject), args);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.error).toMatch(message);
  });

  it("ends with 2 where nothing can be written at first, and goes on where it cannot be later", async () => {
    expect(runSpec(projectOnDisk({ ...smallProject, out: "a file\n" }), ["watch"])).toMatchObject({
      code: 2,
      out: "",
    });
    const root = projectOnDisk(smallProject);
    const { line } = startSpec(root, ["watch", "main", "--format", "rst"]);
    await line();
    rmSync(join(root, "out"), { recursive: true });
    writeFileSync(join(root, "out"), "a file\n");
    writeFileSync(join(root, intro), "New\n===\n");
    expect(await line()).toMatch(
      /^specification\/intro\.rst changed: The folder .*out cannot be written: .*Nothing was written\., /,
    );
    rmSync(join(root, "out"));
    writeFileSync(join(root, intro), "Newer\n=====\n");
    expect(await line()).toMatch(/^specification\/intro\.rst changed: specification\.rst published, /);
  });

  it("goes on where a target is gone, and comes back", async () => {
    const root = projectOnDisk(smallProject);
    const { line } = startSpec(root, ["watch", "other", "--format", "rst"]);
    await line();
    writeFileSync(join(root, "targets.yaml"), "targets: { main: { files: [details.rst] } }\n");
    expect(await line()).toMatch(
      /^targets\.yaml changed: There is no target 'other' in targets\.yaml; there are main, /,
    );
    writeFileSync(join(root, "targets.yaml"), "targets: { other: { files: [details.rst] } }\n");
    expect(await line()).toMatch(/^targets\.yaml changed: other\.rst published, /);
  });

  it("takes away what a killed run of the same number left", async () => {
    const root = projectOnDisk(smallProject);
    mkdirSync(join(root, "out"));
    const { line, child } = startSpec(root, ["watch", "main", "--format", "rst"]);
    writeFileSync(join(root, "out", `.specification.rst.${child.pid}.tmp`), "half");
    await line();
    expect(readdirSync(join(root, "out"))).toEqual(["specification.rst"]);
  });
});
