import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createSnapshot } from "../../src/watch/snapshot.ts";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

describe.skipIf(process.platform === "win32")("what is no file", () => {
  it("is said to be none where targets.yaml or the command line names it", async () => {
    const targets = "targets: { main: { files: [intro.rst, details.rst, pipe.rst] } }\n";
    const root = projectOnDisk({ ...smallProject, "targets.yaml": targets });
    execFileSync("mkfifo", [join(root, "specification/pipe.rst")]);
    const { out } = await runHere(root, ["check"]);
    expect(out).toContain(
      "targets.yaml:1:52: error 'pipe.rst' is a device or a pipe; name a file [path-missing]",
    );
    const named = await runHere(root, ["check", "specification/pipe.rst"]);
    expect(named).toMatchObject({
      code: 2,
      error: expect.stringContaining("pipe.rst is a device or a pipe"),
    });
  });

  it("is not waited for by who watches", () => {
    const root = projectOnDisk({});
    execFileSync("mkfifo", [join(root, "pipe")]);
    const snapshot = createSnapshot(root, () => false);
    expect(snapshot.look([""]).changes).toContainEqual({ path: "pipe", kind: "added" });
  });
});

it.skipIf(process.platform !== "linux")("a name that is not UTF-8 is said to be none", async () => {
  const root = projectOnDisk(smallProject);
  mkdirSync(join(root, "api"), { recursive: true });
  const name = Buffer.concat([Buffer.from(join(root, "api/b")), Buffer.from([0xff]), Buffer.from(".yaml")]);
  writeFileSync(name, "swagger: '2.0'\n");
  expect((await runHere(root, ["check"])).out).toMatch(
    /^api\/b\ufffd\.yaml:1:1: error .*its name is not UTF-8 text.*\[file-unreadable\]$/m,
  );
});
