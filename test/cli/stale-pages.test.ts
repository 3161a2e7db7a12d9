import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { keepingConsole } from "../helpers/keeping-console.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

// A page that another program holds open, as systems have it that then refuse to remove it.
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const rmSync: typeof fs.rmSync = (path, options) => {
    if (String(path).endsWith("/more.html"))
      throw Object.assign(new Error(`EBUSY: resource busy or locked, unlink '${path}'`), { code: "EBUSY" });
    fs.rmSync(path, options);
  };
  return { ...fs, rmSync };
});

const intro = "specification/intro.rst";
const more = "\nMore\n====\n\nA.\n";

it("says that a page cannot be removed, and that all others were published", async () => {
  const root = projectOnDisk({ ...smallProject, [intro]: smallProject[intro] + more });
  const build = async () => {
    const console = keepingConsole(root, new Promise(() => {}));
    return { code: await main(["build", "--pages"], console), ...console.text };
  };
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
