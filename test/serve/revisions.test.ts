import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apiWithParameter as api, repositoryOf } from "../helpers/git-repository.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { startServing } from "./serving.ts";

const project = {
  "targets.yaml": "targets: { main: { files: [a.rst] } }\n",
  "specification/a.rst": "A\n=\n\nA text.\n\n{{a_http_api}}\n",
  "api/a.yaml": api("string"),
};

/** A repository whose branch `feature/x<y>` has another type than `main`, which is checked out. */
function repository() {
  const { root, git } = repositoryOf(project);
  git("checkout", "-qb", "feature/x<y>");
  writeFileSync(join(root, "api/a.yaml"), api("integer"));
  return { root, git };
}

describe("spec serve --revisions", () => {
  it("lists branches, and shows what each changes", async () => {
    const { root, git } = repository();
    git("commit", "-qam", "two");
    git("checkout", "-q", "main");
    const { address } = await startServing(root, { revisions: true });
    const list = await (await fetch(`${address}revisions/`)).text();
    expect(list).toContain('<a href="/revisions/feature/x%3Cy%3E/">feature/x&#60;y&#62;</a>');
    const [, link = ""] = /<a href="\/(diff\/main\.\.\.feature[^"]*)">what it changes<\/a>/.exec(list) ?? [];
    expect(link).toBe("diff/main...feature/x%3Cy%3E");
    const page = await fetch(`${address}${link}`);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toContain("major: 1 breaking");
    const data = await (await fetch(`${address}${link}.json`)).json();
    expect(data).toMatchObject({ verdict: "major", changes: [{ code: "type-changed" }] });
    expect(await (await fetch(`${address}${link}.md`)).text()).toMatch(/^\*\*major: 1 breaking/);
    expect(await (await fetch(`${address}diff/main..main`)).text()).toContain("Nothing has changed.");
  });

  it("shows what is published at a revision, and how its text differs", async () => {
    const { root, git } = repository();
    git("commit", "-qam", "two");
    git("checkout", "-q", "main");
    const { address } = await startServing(root, { revisions: true });
    const branch = `${address}revisions/feature/x%3Cy%3E/`;
    expect(await (await fetch(branch)).text()).toContain("specification.html</a>");
    expect(await (await fetch(`${branch}specification.html`)).text()).toContain("integer");
    expect(await (await fetch(`${address}revisions/main/specification.html`)).text()).not.toContain(
      "integer",
    );
    expect((await fetch(`${branch}other.html`)).status).toBe(404);
    const patch = await (await fetch(`${address}diff/main...feature/x%3Cy%3E.rst`)).text();
    expect(patch).toMatch(/^--- a\/specification\.rst\n|^=+\n--- a\/specification\.rst/m);
    expect(patch).toMatch(/^-.*string/m);
    expect(patch).toMatch(/^\+.*integer/m);
  });

  it("says what is wrong with a revision that has errors", async () => {
    const { root, git } = repository();
    writeFileSync(join(root, "api/a.yaml"), "swagger: [\n");
    git("commit", "-qam", "two");
    const { address } = await startServing(root, { revisions: true });
    const answer = await fetch(`${address}revisions/HEAD/`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("api/a.yaml:");
  });

  it.each([
    "diff/main...nowhere",
    "revisions/nowhere/specification.html",
    "diff/main",
    "diff/--output=x...main",
  ])("says that /%s is nothing", async (path) => {
    const { root, git } = repository();
    git("commit", "-qam", "two");
    const { address } = await startServing(root, { revisions: true });
    const { status } = await fetch(`${address}${path}`);
    expect(status).toBe(404);
  });

  it("shows nothing of revisions unless an option says so", async () => {
    const { root, git } = repository();
    git("commit", "-qam", "two");
    const { address } = await startServing(root);
    expect((await fetch(`${address}diff/main...HEAD`)).status).toBe(404);
  });

  it("runs nothing of a hostile branch, and reads nothing outside of it", async () => {
    const { root, git } = repository();
    const outside = projectOnDisk({ "secret.yaml": "secret: { description: SECRET }\n" });
    const ran = join(outside, "ran");
    const script = join(outside, "run.sh");
    writeFileSync(script, `#!/bin/sh\ntouch '${ran}'\ncat\n`, { mode: 0o755 });
    writeFileSync(join(root, ".gitattributes"), "* filter=f diff=f\napi/a.yaml export-ignore\n");
    writeFileSync(join(root, ".gitmodules"), `[submodule "sub"]\n\tpath = sub\n\turl = ext::${script}\n`);
    symlinkSync(join(outside, "secret.yaml"), join(root, "api/link.yaml"));
    writeFileSync(
      join(root, "api/b.yaml"),
      api("string")
        .replace("/a:", "/b:")
        .replace("{ description: D }", '{ description: D, schema: { $ref: "http://127.0.0.1:9/x.yaml" } }'),
    );
    git("add", "-A");
    git("commit", "-qm", "two");
    git("checkout", "-q", "main");
    for (const [key, value] of [
      ["filter.f.smudge", script],
      ["filter.f.clean", script],
      ["diff.f.textconv", script],
      ["core.fsmonitor", script],
    ])
      git("config", `${key}`, `${value}`);
    mkdirSync(join(root, ".git/hooks"), { recursive: true });
    for (const hook of ["post-checkout", "reference-transaction"])
      symlinkSync(script, join(root, ".git/hooks", hook));
    const { address } = await startServing(root, { revisions: true });
    const data = await (await fetch(`${address}diff/main...feature/x%3Cy%3E.json`)).json();
    // The file that attributes would hide is compared.
    expect(data.changes).toContainEqual(expect.objectContaining({ code: "type-changed", class: "breaking" }));
    expect(JSON.stringify(data)).not.toContain("SECRET");
    expect(data.notCompared).toContainEqual(expect.objectContaining({ file: "api/b.yaml" }));
    expect(existsSync(ran)).toBe(false);
  });
});
