import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { keepingConsole } from "../helpers/keeping-console.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";

/** What is no text in any encoding. */
const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0xfe, 0x0d, 0x0a]);

/** A project with two targets, each of which shows one picture. */
function project(): string {
  const root = projectOnDisk({
    "targets.yaml": "targets: { main: { files: [a.md] }, other: { files: [b.md] } }\n",
    "specification/a.md": "# A\n\n![p](p.png) [d](d.json)\n",
    "specification/b.md": "# B\n\n![p](p.png)\n",
    "specification/d.json": "{}",
  });
  writeFileSync(join(root, "specification/p.png"), bytes);
  return root;
}

async function run(root: string, ...args: string[]) {
  const console = keepingConsole(root, new Promise(() => {}));
  const code = await main(args, console);
  return { code, ...console.text };
}

const picture = "out/specification/files/specification/p.png";
const data = "out/specification/files/specification/d.json";

describe("copies of files", () => {
  it("are the same bytes, and are removed when no page leads to them", async () => {
    const root = project();
    const first = await run(root, "build", "--format", "html");
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain(`${picture}\n`);
    expect(readFileSync(join(root, picture))).toEqual(bytes);

    writeFileSync(join(root, "specification/a.md"), "# A\n\n![p](p.png)\n");
    const second = await run(root, "build", "--format", "html");
    expect(second.out).toContain(`${data} (removed)\n`);
    expect(existsSync(join(root, data))).toBe(false);
    expect(existsSync(join(root, picture))).toBe(true);

    writeFileSync(join(root, "specification/a.md"), "# A\n");
    await run(root, "build", "--format", "html", "main");
    expect(existsSync(join(root, picture))).toBe(false);
    expect(existsSync(join(root, "out/specification/copies.json"))).toBe(false);
    expect(existsSync(join(root, "out/other/files/specification/p.png"))).toBe(true);
  });

  it("stay where somebody has changed them, and are one for all pages of a site", async () => {
    const root = project();
    await run(root, "build", "--format", "html");
    writeFileSync(join(root, data), "mine");
    const built = await run(root, "build", "--site");
    expect(built).toMatchObject({ code: 0 });
    expect(readFileSync(join(root, "out/files/specification/p.png"))).toEqual(bytes);
    expect(readFileSync(join(root, "out/other/index.html"), "utf8")).toContain(
      'src="../files/specification/p.png"',
    );
    expect(existsSync(join(root, picture))).toBe(false);
    expect(readFileSync(join(root, data), "utf8")).toBe("mine");
  });

  it("are none of files outside of the project, whatever a link says, and none that is too large", async () => {
    const root = project();
    const outside = projectOnDisk({ "secret.png": "s" });
    rmSync(join(root, "specification/p.png"));
    symlinkSync(join(outside, "secret.png"), join(root, "specification/p.png"));
    writeFileSync(join(root, "specification/d.json"), Buffer.alloc(16_000_001));
    const { code, error } = await run(root, "build");
    expect(code).toBe(1);
    expect(error).toContain("specification/a.md:3:1: error 'specification/p.png' leads out of the project");
    expect(error).toContain(
      "specification/a.md:3:13: error Cannot read 'specification/d.json': it has 16000001 bytes",
    );
    expect((await run(root, "check")).out).toContain("[file-outside-project]");
    expect(existsSync(join(root, "out"))).toBe(false);
  });

  it("keep the addresses that Hugo gives them, but for those of files that the site has", async () => {
    const root = projectOnDisk({
      "hugo.toml": 'baseURL = "https://example.org/docs/"\n',
      "content/_index.md": "---\ntitle: Home\n---\n\n![a](/img/a.svg) ![b](/docs/img/a.svg) [s](/page.css)\n",
      "content/guide/index.md": "---\ntitle: Guide\nslug: start\n---\n\n![b](b.svg) ![a](../img/a.svg)\n",
      "content/guide/b.svg": "<svg/>",
      "static/img/a.svg": "<svg/>",
      "static/page.css": "a {}",
    });
    expect(await run(root, "build", "--site")).toMatchObject({ code: 0 });
    const textOf = (path: string) => readFileSync(join(root, "out", path), "utf8");
    expect(textOf("start/index.html")).toMatch(/src="b\.svg".*src="\.\.\/img\/a\.svg"/s);
    expect(textOf("index.html")).toMatch(
      /src="img\/a\.svg".*src="img\/a\.svg".*href="files\/static\/page\.css"/s,
    );
    expect(textOf("start/b.svg") + textOf("img/a.svg")).toBe("<svg/><svg/>");
    expect(textOf("files/static/page.css")).toBe("a {}");
    expect(textOf("page.css")).not.toBe("a {}");
  });

  it("are followed by a link within the project", async () => {
    const root = project();
    mkdirSync(join(root, "pictures"));
    writeFileSync(join(root, "pictures/q.png"), bytes);
    rmSync(join(root, "specification/p.png"));
    symlinkSync("../pictures/q.png", join(root, "specification/p.png"));
    await run(root, "build", "--format", "html");
    expect(readFileSync(join(root, "out/specification/files/pictures/q.png"))).toEqual(bytes);
  });
});
