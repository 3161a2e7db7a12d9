import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, "utf8");

/** What `npm pack` would make: its size and that of its files, in bytes. */
function packed(): { size: number; unpackedSize: number; files: Set<string> } {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts", "--offline"];
  const { stdout } = spawnSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const [{ files, ...sizes }]: [{ size: number; unpackedSize: number; files: { path: string }[] }] =
    JSON.parse(stdout);
  return { ...sizes, files: new Set(files.map(({ path }) => path)) };
}

it("the package holds what its commands run and what its README shows", () => {
  const { size, unpackedSize, files } = packed();
  const { bin, exports }: { bin: Record<string, string>; exports: Record<string, string | object> } =
    JSON.parse(read("package.json"));
  expect(Object.keys(bin).sort()).toEqual(["spec", "specwright"]);
  const readme = read("README.md");
  const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = ""]) => path);
  expect(pictures.length).toBeGreaterThan(0);
  // Others are for those who have the repository.
  const pages = [...readme.matchAll(/\]\((docs\/[^)#]+)/g)]
    .map(([, path = ""]) => path)
    .filter((path) => path.endsWith(".md"));
  expect(pages.length).toBeGreaterThan(0);
  const wanted = [
    ...Object.values(bin),
    ...Object.values(exports)
      .flatMap((path) => (typeof path === "string" ? path : Object.values(path)))
      .map((path) => path.replace("./", "")),
    ...["bin/load.cjs", "bin/short-run.cjs", "bin/worker.cjs", "dist/spec.cjs"],
    ...pictures,
    ...pages,
    ...["templating/default/event.njk", "templating/2015/event.njk", "docs/codes/wrong-type.md"],
    ...["LICENSE", "README.md", "CHANGELOG.md", "dist/THIRD-PARTY-NOTICES.txt"],
  ];
  expect(wanted.filter((path) => !files.has(path))).toEqual([]);
  expect([...files].filter((path) => /^(?:src|test|node_modules)\//.test(path))).toEqual([]);
  // A third more than it is now: what makes it larger than that should be seen.
  expect({ size: size < 5_500_000, unpacked: unpackedSize < 15_000_000, files: files.size < 500 }).toEqual({
    size: true,
    unpacked: true,
    files: true,
  });
});
