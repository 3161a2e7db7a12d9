import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

describe("spec sections", () => {
  it("lists every placeholder with its size, its origin and its uses", async () => {
    const run = await runHere(projectOnDisk(smallProject), ["sections", "-D", "mine=text"]);
    expect(run).toMatchObject({ code: 0, error: "" });
    expect(run.out).toMatch(/^git_rev {2}\(\d+ characters, 1 lines?\)\n {4}from git\n/);
    expect(run.out).toContain("mine  (4 characters, 1 line)\n    from -D mine\n");
    expect(run.out).toMatch(
      /m_ping_event {2}\(\d+ characters, \d+ lines\)\n {4}from event-schemas\/schema\/m\.ping\n {4}used by specification\/details\.rst:6:1\n/,
    );
    expect(run.out).toContain(
      "spec_version  (5 characters, 1 line)\n    from CHANGELOG.rst\n    used by specification/intro.rst:4:9\n",
    );
  });

  it("prints one section", async () => {
    const root = projectOnDisk(smallProject);
    expect(await runHere(root, ["sections", "spec_version"])).toEqual({ code: 0, out: "1.2.3\n", error: "" });
    expect((await runHere(root, ["sections", "ping_http_api", "--templates", "2015"])).out).toMatch(
      /^``GET \/api\/ping\/\{count\}``\n<+\n/,
    );
  });

  it("suggests names for one that is unknown", async () => {
    expect(await runHere(projectOnDisk(smallProject), ["sections", "ping_htpt_api"])).toEqual({
      code: 2,
      out: "",
      error: "spec: There is no section 'ping_htpt_api'; did you mean 'ping_http_api'?\n",
    });
  });

  it("says why a section is missing that projects commonly have", async () => {
    const { "CHANGELOG.rst": _, ...without } = smallProject;
    const { error } = await runHere(projectOnDisk(without), ["sections", "spec_version"]);
    expect(error).toMatch(/^spec: There is no CHANGELOG\.rst to take 'spec_version' from/);
    const unreadable = projectOnDisk({ ...smallProject, "api/ping.yaml": "swagger: '2.0'\npaths: {\n" });
    expect(await runHere(unreadable, ["sections", "ping_http_api"])).toMatchObject({
      code: 1,
      out: "",
      error: expect.stringContaining("api/ping.yaml:2:8: error"),
    });
  });
});
