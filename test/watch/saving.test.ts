import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { project } from "./sources.ts";
import { coldBuild, filesIn, startWatching } from "./watching.ts";

/** How editors save a file. */
const ways: Record<string, (file: string, text: string) => void> = {
  "truncate and write": (file, text) => {
    writeFileSync(file, "");
    writeFileSync(file, text);
  },
  "write beside and rename": (file, text) => {
    const beside = join(dirname(file), `.goutputstream-${basename(file)}`);
    writeFileSync(beside, text);
    renameSync(beside, file);
  },
  "back up and rename, as vim does": (file, text) => {
    const swap = join(dirname(file), `.${basename(file)}.swp`);
    const probe = join(dirname(file), "4913");
    writeFileSync(swap, "swap");
    writeFileSync(probe, "");
    unlinkSync(probe);
    renameSync(file, `${file}~`);
    writeFileSync(file, text);
    unlinkSync(`${file}~`);
    unlinkSync(swap);
  },
  "delete and create": (file, text) => {
    unlinkSync(file);
    writeFileSync(file, text);
  },
};

/** An edit of each kind of source that the published text shows. */
const edits: [kind: string, file: string, from: string, to: string][] = [
  ["a chapter", "specification/intro.rst", "Version", "This is version"],
  ["an API file", "api/ping.yaml", "Ping the server.", "Ping the service."],
  [
    "a definition three references away",
    "shared/definitions/third.yaml",
    "Deep inside.",
    "Very deep inside.",
  ],
  ["an event schema", "event-schemas/schema/m.ping", "A ping.", "A loud ping."],
  [
    "a shared event schema",
    "event-schemas/schema/core-event-schema/event.json",
    "Who sent it.",
    "Its sender.",
  ],
  ["an example", "event-schemas/examples/m.ping", "hello", "good morning"],
  ["the changelog", "CHANGELOG.rst", "v1.2.3", "v1.2.4"],
  ["a template", "templating/event.njk", "of our own", "of mine"],
  [
    "targets.yaml",
    "targets.yaml",
    "files: [intro.rst, { 1: details.rst }]",
    "files: [intro.rst, { 2: details.rst }]",
  ],
];

describe("a source that is saved", () => {
  for (const [way, save] of Object.entries(ways))
    it(`is built once: ${way}`, async () => {
      const root = projectOnDisk(project);
      const { next } = await startWatching(root);
      for (const [kind, file, from, to] of edits) {
        const path = join(root, file);
        const text = readFileSync(path, "utf8");
        const before = filesIn(join(root, "out"));
        expect(text, kind).toContain(from);
        save(path, text.replace(from, to));
        const { status, findings } = await next();
        expect(status, kind).toMatch(new RegExp(`^${file} changed: .*specification\\.rst.* published`));
        const cold = await coldBuild(root);
        const published = filesIn(join(root, "out"));
        expect(published, kind).toEqual(cold.files);
        expect(published, kind).not.toEqual(before);
        expect(findings, kind).toBe(cold.findings);
      }
    });

  it("is built when it is looked for again and again, too", async () => {
    const root = projectOnDisk(project);
    const { next } = await startWatching(root, { poll: true });
    for (const [kind, file, from, to] of edits) {
      const path = join(root, file);
      writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
      expect((await next()).status, kind).toContain(`${file} changed`);
      expect(filesIn(join(root, "out")), kind).toEqual((await coldBuild(root)).files);
    }
  });
});

describe("changes of many kinds", () => {
  const watched = async (files: Parameters<typeof projectOnDisk>[0] = project) => {
    const root = projectOnDisk(files);
    const { next } = await startWatching(root);
    return {
      root,
      next,
      async expectCold() {
        const shown = await next();
        const cold = await coldBuild(root);
        expect(shown.findings).toBe(cold.findings);
        if (!shown.status.includes("nothing published"))
          expect(filesIn(join(root, "out"))).toEqual(cold.files);
        return shown.status;
      },
    };
  };

  it("shows a syntax error and keeps what was published, until it is fixed", async () => {
    const { root, expectCold } = await watched();
    const path = join(root, "api/ping.yaml");
    const text = readFileSync(path, "utf8");
    const before = filesIn(join(root, "out"));
    writeFileSync(path, text.replace("paths:", "paths: {"));
    expect(await expectCold()).toMatch(
      /^api\/ping\.yaml changed: nothing published, \d+ ms: [1-9]\d* errors?,/,
    );
    expect(filesIn(join(root, "out"))).toEqual(before);
    writeFileSync(path, text);
    expect(await expectCold()).toMatch(/^api\/ping\.yaml changed: nothing new to publish, \d+ ms: 0 errors,/);
  });

  it("follows files that are added, renamed and removed", async () => {
    const { root, expectCold } = await watched();
    const api = (name: string) => join(root, "api", name);
    writeFileSync(api("pang.yaml"), readFileSync(api("pong.yaml"), "utf8").replaceAll("pong", "pang"));
    expect(await expectCold()).toMatch(/^api\/pang\.yaml added: /);
    writeFileSync(
      join(root, "specification/details.rst"),
      "Details\n=======\n\n{{ping_http_api}} {{peng_http_api}}\n",
    );
    expect(await expectCold()).toMatch(/: nothing published, .*: 1 error/);
    renameSync(api("pang.yaml"), api("peng.yaml"));
    expect(await expectCold()).toMatch(/^api\/pang\.yaml removed, api\/peng\.yaml added: .*: 0 errors/);
    rmSync(api("peng.yaml"));
    expect(await expectCold()).toMatch(/^api\/peng\.yaml removed: .*: 1 error/);
  });

  it("follows a folder that is renamed, removed, and made again", async () => {
    const { root, expectCold } = await watched();
    const folder = join(root, "event-schemas/schema");
    const elsewhere = join(root, "elsewhere");
    const schema = join(folder, "m.ping");
    const describePing = (text: string) =>
      writeFileSync(
        schema,
        readFileSync(schema, "utf8").replace(/"description":"A .*?ping\."/, `"description":"${text}"`),
      );
    renameSync(folder, elsewhere);
    expect(await expectCold()).toMatch(/m\.ping removed: nothing published/);
    renameSync(elsewhere, folder);
    expect(await expectCold()).toMatch(/^event-schemas\/schema added: nothing new .*: 0 errors/);
    describePing("A first ping.");
    expect(await expectCold()).toMatch(/^event-schemas\/schema\/m\.ping changed: .* published/);
    cpSync(folder, elsewhere, { recursive: true });
    rmSync(folder, { recursive: true });
    expect(await expectCold()).toMatch(/m\.ping removed: nothing published/);
    cpSync(elsewhere, folder, { recursive: true });
    expect(await expectCold()).toMatch(/^event-schemas\/schema added: nothing new .*: 0 errors/);
    describePing("A second ping.");
    expect(await expectCold()).toMatch(/^event-schemas\/schema\/m\.ping changed: .* published/);
    expect(readFileSync(join(root, "out/specification.rst"), "utf8")).toContain("A second ping.");
  });

  it("follows a folder that is replaced at once, whose watch would be that of the old one", async () => {
    const { root, expectCold } = await watched();
    const folder = join(root, "specification");
    const intro = join(folder, "intro.rst");
    for (const title of ["One", "Two"]) {
      const texts = filesIn(folder);
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
      writeFileSync(intro, `${title}\n===\n\n{{pong_http_api}}\n`);
      expect(await expectCold()).toMatch(/intro\.rst changed.* published/);
      writeFileSync(intro, `${title} again\n=========\n\n{{pong_http_api}}\n`);
      expect(await expectCold()).toMatch(/^specification\/intro\.rst changed: .* published/);
    }
  });

  it("survives that the project itself vanishes", async () => {
    const { root, next, expectCold } = await watched();
    const away = `${root}-away`;
    renameSync(root, away);
    expect((await next()).status).toContain("The folder of the project is gone.");
    renameSync(away, root);
    expect(await expectCold()).toMatch(/ added/);
    writeFileSync(join(root, "specification/intro.rst"), "Back\n====\n\n{{pong_http_api}}\n");
    expect(await expectCold()).toMatch(/^specification\/intro\.rst changed: .* published/);
  });

  it("follows a link that leads elsewhere now", async () => {
    const { root, expectCold } = await watched({
      ...project,
      "shared/others/first.yaml":
        "type: object\nproperties:\n  other: { type: string, description: Another. }\n",
    });
    const link = join(root, "api/definitions");
    unlinkSync(link);
    symlinkSync("../shared/others", link);
    expect(await expectCold()).toMatch(/^api\/definitions changed: .* published/);
    expect(readFileSync(join(root, "out/specification.rst"), "utf8")).toContain("Another.");
    writeFileSync(
      join(root, "shared/others/first.yaml"),
      "type: object\nproperties:\n  third: { type: string }\n",
    );
    expect(await expectCold()).toMatch(/^shared\/others\/first\.yaml changed: .* published/);
  });

  it("builds once for hundreds of files", async () => {
    const names = Array.from({ length: 300 }, (_, index) => `chapter${index}.rst`);
    const chapters = Object.fromEntries(
      names.map((name) => [`specification/many/${name}`, `${name}\n${"=".repeat(15)}\n`]),
    );
    const { root, expectCold } = await watched({
      ...project,
      ...chapters,
      "targets.yaml": `targets:\n  main:\n    files:\n${names.map((name) => `      - many/${name}\n`).join("")}`,
    });
    for (const name of names)
      writeFileSync(join(root, "specification/many", name), `New ${name}\n${"=".repeat(20)}\n\nText.\n`);
    expect(await expectCold()).toMatch(/ and 297 more: specification\.rst, specification\.html published/);
    writeFileSync(join(root, "specification/many/chapter7.rst"), "The next\n========\n");
    expect(await expectCold()).toMatch(/^specification\/many\/chapter7\.rst changed: /);
  });

  it("passes over files that the project does not have, and its own output", async () => {
    const { root, next } = await watched();
    writeFileSync(join(root, "README.md"), "read me");
    writeFileSync(join(root, "specification/.intro.rst.swp"), "swap");
    writeFileSync(join(root, "out/specification.rst"), "scribbled over");
    mkdirSync(join(root, "node_modules/x"), { recursive: true });
    writeFileSync(join(root, "node_modules/x/y.yaml"), "a: b\n");
    writeFileSync(join(root, "specification/intro.rst"), "New\n===\n\n{{pong_http_api}}\n");
    expect((await next()).status).toMatch(/^specification\/intro\.rst changed: /);
  });
});

it("knows what git says of the project now", async () => {
  const root = projectOnDisk({
    ...project,
    "specification/intro.rst": "Version\n=======\n\n{{git_version}}\n\n{{pong_http_api}}\n",
  });
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
      cwd: root,
      encoding: "utf8",
    });
  git("init", "--quiet", "--initial-branch=draft");
  git("add", ".");
  git("commit", "--quiet", "--message=All");
  const revision = git("rev-parse", "--short=7", "HEAD").trim();
  const version = () => readFileSync(join(root, "out/specification.rst"), "utf8").split("\n")[3];
  const { next } = await startWatching(root);
  expect(version()).toBe(`draft,${revision}`);
  const file = join(root, "api/ping.yaml");
  const text = readFileSync(file, "utf8");
  for (const [written, state] of [
    [text.replace("Ping the server.", "Ping it."), ",dirty"],
    [text, ""],
    [text.replace("Ping the server.", "Ping us."), ",dirty"],
  ] as const) {
    writeFileSync(file, written);
    expect((await next()).status).toContain("api/ping.yaml changed");
    expect(version()).toBe(`draft,${revision}${state}`);
  }
});

it.each([
  ["a folder of chapters", "project", "specification"],
  ["a folder in it", "project", "specification/published"],
  ["the project itself", "project", "."],
  ["a folder beside it", "project", "../site"],
  ["a folder of a project that is known by a link", "linked", "specification/published"],
])("publishes into %s without seeing it", async (_, name, out) => {
  const folder = projectOnDisk({ linked: { link: "project" } });
  renameSync(projectOnDisk(project), join(folder, "project"));
  const root = join(folder, name);
  const { next } = await startWatching(root, { out });
  for (const title of ["One", "Two", "Three"]) {
    writeFileSync(join(root, "specification/intro.rst"), `${title}\n=====\n\n{{pong_http_api}}\n`);
    expect((await next()).status).toMatch(
      /^specification\/intro\.rst changed: specification\.rst.* published/,
    );
  }
});
