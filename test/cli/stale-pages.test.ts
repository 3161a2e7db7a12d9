import fs, { existsSync, readFileSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

/** A page that another program holds open, as systems have it that then refuse to remove it, until the test ends. */
function holdOpen(page: string): void {
  const { rmSync } = fs;
  const refusing: typeof rmSync = (path, options) => {
    if (String(path).endsWith(page))
      throw Object.assign(new Error(`EBUSY: resource busy or locked, unlink '${path}'`), { code: "EBUSY" });
    rmSync(path, options);
  };
  const spy = vi.spyOn(fs, "rmSync").mockImplementation(refusing);
  syncBuiltinESMExports();
  onTestFinished(() => {
    spy.mockRestore();
    syncBuiltinESMExports();
  });
}

const intro = "specification/intro.rst";
const more = "\nMore\n====\n\nA.\n";

it("says that a page cannot be removed, and that all others were published", async () => {
  const root = projectOnDisk({ ...smallProject, [intro]: smallProject[intro] + more });
  holdOpen("/more.html");
  const build = () => runHere(root, ["build", "--pages"]);
  expect(await build()).toMatchObject({ code: 0 });
  const page = join(root, "out/specification/more.html");
  expect(existsSync(page)).toBe(true);

  writeFileSync(join(root, intro), smallProject[intro].replace("Version", "The version is"));
  const { code, error } = await build();
  expect(code).toBe(2);
  expect(error).toMatch(/^spec: All was published, but the file \S+more\.html, .* cannot be removed: .+/m);
  expect(error).not.toContain("Nothing was written");
  expect(readFileSync(join(root, "out/specification/index.html"), "utf8")).toContain("The version is");
});
