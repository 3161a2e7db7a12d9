import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";
import { startSpec } from "../helpers/start-spec.ts";

/** Takes a port of this machine until the test ends. */
async function takePort(port = 0): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve, reject) =>
    server.once("error", reject).listen(port, "127.0.0.1", resolve),
  );
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

describe("spec serve", () => {
  it("says where, serves, builds after each change, and ends with 0 at Ctrl-C", async () => {
    const root = projectOnDisk(smallProject);
    const { line, child, ended, error } = startSpec(root, ["serve", "--port", "0"]);
    expect(await line()).toMatch(
      /^First build: specification\.html, another\.html, specification\.rst and 1 more shown anew, \d+ ms: 0 errors, 0 warnings$/,
    );
    const [, address = ""] =
      /^(http:\/\/127\.0\.0\.1:\d+\/) shows it; Ctrl-C ends\.$/.exec(await line()) ?? [];
    const events = await fetch(`${address}events`);
    writeFileSync(join(root, "specification/intro.rst"), "New\n===\n");
    expect(await line()).toMatch(
      /^specification\/intro\.rst changed: specification\.html, specification\.rst shown anew, /,
    );
    expect(await (await fetch(`${address}specification.rst`)).text()).toContain("New\n===\n");
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    await expect(events.text()).rejects.toThrow();
    expect(error()).not.toContain("error");
  });

  it("takes the next free port, and says so, where none is named", async () => {
    // Another program may have it: that is as good.
    await takePort(8000).catch(() => {});
    const { line } = startSpec(projectOnDisk(smallProject), ["serve", "main"]);
    await line();
    expect(await line()).toMatch(/^http:\/\/127\.0\.0\.1:80(?:0[1-9]|1\d|20)\/ shows it/);
  });

  it("ends with 2 where the port that is named is taken", async () => {
    const port = await takePort();
    const run = runSpec(projectOnDisk(smallProject), ["serve", "--port", String(port)]);
    expect(run).toEqual({
      code: 2,
      out: "",
      error: `spec: Port ${port} is taken. Name another one with --port N.\n`,
    });
  });

  it.each([
    [["--host", "192.0.2.1"], /^spec: This machine has no address '192\.0\.2\.1'\. .*--host/],
    [["--port", "99999"], /from 0 to 65535/],
    [["--port", "http"], /from 0 to 65535/],
    [["--editor", "notepad"], /^spec: 'notepad' is no editor: there are vscode, .*\{file\}/],
    [["--editor", "javascript:alert('{file}')"], /is no editor/],
    [["mian", "--port", "0"], /^spec: There is no target 'mian'/],
  ])("ends with 2 for %j", (args, message) => {
    const run = runSpec(projectOnDisk(smallProject), ["serve", ...args]);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.error).toMatch(message);
  });

  it("opens sources in the editor of targets.yaml, or of the command line", async () => {
    const root = projectOnDisk({
      ...smallProject,
      "targets.yaml": `editor: zed\n${smallProject["targets.yaml"]}`,
    });
    for (const [args, scheme] of [
      [[], "zed"],
      [["--editor", "cursor"], "cursor"],
    ] as const) {
      const { line } = startSpec(root, ["serve", "--port", "0", ...args]);
      await line();
      const [address] = (await line()).split(" ");
      const { address: source } = await (await fetch(`${address}source/specification/4`)).json();
      expect(source).toBe(`${scheme}://file${root}/specification/intro.rst:4:1`);
    }
  });
});

describe("who may read the preview", () => {
  it.each([
    ["0.0.0.0", true],
    ["0", true],
    ["127.0.0.1", false],
    ["localhost", false],
  ])("is said where others may: --host %s", async (host, isOpen) => {
    const { child, ended, error, line } = startSpec(projectOnDisk(smallProject), [
      ...["serve", "--port", "0", "--host", host],
    ]);
    await line();
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(error().includes("others on the network can read the preview")).toBe(isOpen);
  });
});
