import { describe, expect, it } from "vitest";
import { versionsOfSite } from "../../src/project/hugo/versions.ts";
import { asBaseUrl } from "../../src/project/site.ts";
import { parseSource } from "../../src/source/parse.ts";
import { load } from "./load.ts";

const targets = "targets: { main: { files: [intro.rst] } }\n";
const chapter = { "specification/intro.rst": "Introduction\n============\n" };

function siteOf(site: string, versions?: string) {
  return load({
    ...chapter,
    "targets.yaml": `${targets}site: ${site}\n`,
    ...(versions !== undefined && { "versions.json": versions }),
  });
}

describe("the base URL of a site", () => {
  it.each([
    ["https://spec.example.org", "https://spec.example.org/"],
    ["https://spec.example.org/lending", "https://spec.example.org/lending/"],
    ["https://spec.example.org/lending/", "https://spec.example.org/lending/"],
    ["http://localhost:8000/a b", undefined],
    ["HTTP://localhost:8000/ä", "http://localhost:8000/%C3%A4/"],
    ["https://a@spec.example.org/", undefined],
    ["https://spec.example.org/?p=", undefined],
    ["https://spec.example.org/#top", undefined],
    ["//spec.example.org/", undefined],
    ["/lending/", undefined],
    ["ftp://spec.example.org/", undefined],
    ["https://", undefined],
  ])("%s is read as %s", (given, wanted) => {
    expect(asBaseUrl(given)).toBe(wanted);
  });

  it("is missed at its place where it is none", () => {
    const { findings } = siteOf("{ base_url: lending }");
    expect(findings).toMatchObject([{ code: "site-address", location: { pointer: "/site/base_url" } }]);
  });
});

describe("a file of versions", () => {
  const site = "{ version: v1.2, versions: versions.json }";

  it("is read in its order, with names and what is said of each", () => {
    const { project, findings } = siteOf(
      site,
      `[{ "version": "v1.3", "name": "draft", "url": "/v1.3/", "unstable": true },
        { "version": "v1.2", "url": "../v1.2/", "preferred": true },
        { "version": "v1.1", "url": "https://old.example.org/v1.1/" }]`,
    );
    expect(findings).toEqual([]);
    expect(project?.siteSettings).toMatchObject({
      version: "v1.2",
      versions: [
        { version: "v1.3", name: "draft", url: "/v1.3/", isPreferred: false, isUnstable: true },
        { version: "v1.2", name: "v1.2", url: "../v1.2/", isPreferred: true, isUnstable: false },
        { version: "v1.1", name: "v1.1", isPreferred: false },
      ],
    });
  });

  it("may be in YAML, and the version may be substituted", () => {
    const { project, findings } = load({
      ...chapter,
      "targets.yaml": `${targets}substitutions: { "%V%": v1.2 }\nsite: { version: "%V%", versions: v.yaml }\n`,
      "v.yaml": "- { version: v1.2, url: ../v1.2/ }\n",
    });
    expect(findings).toEqual([]);
    expect(project?.siteSettings).toMatchObject({ version: "v1.2", versions: [{ version: "v1.2" }] });
  });

  it.each([
    ["of another form", '{ "v1.2": "../v1.2/" }', "targets-wrong-type", ""],
    ["of texts", '["v1.2"]', "targets-wrong-type", "/0"],
    ["without an address", '[{ "version": "v1.2" }]', "targets-missing-key", "/0"],
    [
      "with an unknown key",
      '[{ "version": "v1.2", "url": "a", "aliases": [] }]',
      "targets-unknown-key",
      "/0/aliases",
    ],
    [
      "with a version that is a number",
      '[{ "version": 1.2, "url": "a" }]',
      "targets-wrong-type",
      "/0/version",
    ],
    [
      "with an address that runs a script",
      '[{ "version": "v1.2", "url": "javascript:a" }]',
      "site-address",
      "/0/url",
    ],
    ["with an address of another host", '[{ "version": "v1.2", "url": "//a/b" }]', "site-address", "/0/url"],
    [
      "with a version twice",
      '[{ "version": "v1.2", "url": "a" }, { "version": "v1.2", "url": "b" }]',
      "versions-conflict",
      "/1/version",
    ],
    [
      "with two that are preferred",
      '[{ "version": "v1.2", "url": "a", "preferred": true }, { "version": "v1", "url": "b", "preferred": true }]',
      "versions-conflict",
      "/1/preferred",
    ],
  ])("is missed at its place: %s", (_, text, code, pointer) => {
    const { findings } = siteOf("{ versions: versions.json }", text);
    expect(findings).toMatchObject([{ code, location: { file: "versions.json", pointer } }]);
  });

  it("is missed where it is not there", () => {
    expect(siteOf(site).findings).toMatchObject([
      { code: "path-missing", location: { file: "targets.yaml", pointer: "/site/versions" } },
    ]);
  });

  it("does not list the version that is published", () => {
    const { findings } = siteOf(site, '[{ "version": "v1.1", "url": "a" }]');
    expect(findings).toMatchObject([
      { code: "version-unlisted", severity: "warning", location: { pointer: "/site/version" } },
    ]);
    expect(siteOf("{ version: v1.2 }").findings).toEqual([]);
  });
});

describe("the version that a site of Hugo says it is", () => {
  const params = (text: string) => versionsOfSite(parseSource("hugo.yaml", text, () => {})?.value ?? null);
  const latest = "https://spec.example.org/latest";

  it.each([
    ["its own and no more", `version: v2\nurl_latest_version: ${latest}`, "v2", false],
    ["an archived one", `version: v1\narchived_version: true\nurl_latest_version: ${latest}`, "v1", true],
    ["an archived one that tells of no other", "version: v1\narchived_version: true", "v1", false],
    [
      "by its numbers",
      `version: { status: stable, major: "1", minor: "13", current_version_url: "${latest}" }`,
      "v1.13",
      false,
    ],
    [
      "by its numbers, a former one",
      `version: { status: historical, major: "1", minor: "2", current_version_url: "${latest}" }`,
      "v1.2",
      true,
    ],
    [
      "one that is unstable",
      `version: { status: unstable, current_version_url: "${latest}" }`,
      "unstable",
      true,
    ],
    [
      "an address that runs a script",
      "version: { status: unstable, current_version_url: 'javascript:a' }",
      "unstable",
      false,
    ],
    ["none", "ui: {}", undefined, false],
  ])("%s", (_, text, version, tellsOfOther) => {
    const found = params(text);
    expect(found.version).toBe(version);
    expect(found.versions.filter(({ isPreferred }) => isPreferred).map(({ url }) => url)).toEqual(
      tellsOfOther ? [latest] : [],
    );
  });
});
