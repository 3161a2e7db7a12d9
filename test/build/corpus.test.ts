import { readFileSync } from "node:fs";
import { diffLines } from "diff";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { documentContext } from "../../src/build/documents.ts";
import { renderRst } from "../../src/build/output-formats.ts";
import { createPageRenderer } from "../../src/build/pages.ts";
import { prepare } from "../../src/build/prepare.ts";
import type { Refusal } from "../../src/build/refusal.ts";
import { nodeFiles } from "../../src/cli/node-files.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { expandFile } from "../../src/document/expand.ts";
import { createSources } from "../../src/source/sources.ts";
import { corpus, golden, hasShared, shared } from "../helpers/shared.ts";
import { attribute, elementsIn, readPage } from "../html/read-page.ts";

const renderPage = createPageRenderer({ assets: { style: "", script: "", samples: "" }, layout: "one-page" });
const definitions = new Map([
  ["git_version", "GIT_VERSION"],
  ["git_rev", "GIT_REV"],
]);

function open(root = corpus) {
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const git = () => ({ version: "", revision: "" });
  return {
    findings,
    io: { sources: createSources(nodeFiles(root), report), report, builtInTemplates, git },
  };
}

/** What was chosen, unless it was refused. */
function granted<T extends object>(result: T | Refusal): T {
  if ("refused" in result) throw new Error(String(result.refused));
  return result;
}

/** What the 2015 set makes of a state of the real specification, and what the original made of it. */
function buildState(state: string): { built: string; original: string } {
  const folder = `${shared}corpora/matrix-${state}`;
  const { findings, io } = open(folder);
  const { files } = granted(
    build(io, { targets: [], renderers: [renderRst], templates: "2015", definitions }),
  );
  expect([...files.keys()]).toEqual(["specification.rst"]);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return {
    built: files.get("specification.rst") ?? "",
    original: readFileSync(`${folder}.golden/specification.rst`, "utf8"),
  };
}

describe.skipIf(!hasShared)("the real specification", () => {
  it.each(["2015-10-08", "2015-10-15", "2015-10-19", "2015-10-20", "2015-11-01"])(
    "of %s comes out of the 2015 set byte for byte",
    (state) => {
      const { built, original } = buildState(state);
      expect(built).toBe(original);
    },
  );

  it("of 2015-11-20 comes out but for what its later templates changed: a blank line more, and the quotes of a query", () => {
    const { built, original } = buildState("2015-11-20");
    expect(
      diffLines(built, original).flatMap(({ added, removed, value }) =>
        added || removed ? `${added ? "original" : "built"}: ${value}` : [],
      ),
    ).toEqual([
      "built: \n",
      expect.stringMatching(
        /^built: .*&room_id=%5B%22%21somewhere%3Aover%22%2C\+%22%21the%3Arainbow%22%5D\n$/,
      ),
      expect.stringMatching(
        /^original: .*&room_id=%5B%27%21somewhere%3Aover%27%2C\+%27%21the%3Arainbow%27%5D\n$/,
      ),
    ]);
  });

  it("has a howto that is expanded byte for byte", () => {
    const { io } = open();
    const prepared = prepare(io, { templates: "2015", definitions });
    if (!prepared) throw new Error("the project cannot be read");
    const file = "supporting-docs/howtos/client-server.rst";
    const text = readFileSync(`${corpus}/${file}`, "utf8");
    expect(expandFile(text, file, documentContext(granted(prepared), io, new Map()))).toBe(
      readFileSync(`${golden}/howto.rst`, "utf8"),
    );
  });

  it.each([
    ["2015", 37, 21, 3, 14],
    // The error of two keys stands in each response, under its name.
    ["default", 37, 21, 3, 24],
  ])(
    "has indexes of what it shows, by the %s set",
    (templates, endpoints, eventTypes, errorCodes, objectTypes) => {
      const { files } = granted(
        build(open().io, { targets: [], renderers: [renderPage], templates, definitions }),
      );
      const html = files.get("specification.html") ?? "";
      const page = readPage(html);
      const entries = (id: string) => {
        const index = page.byId.get(`page-${id}`);
        return (index ? elementsIn(index) : []).filter(({ tagName }) => tagName === "tr").length - 1;
      };
      expect([
        entries("endpoints"),
        entries("event-types"),
        entries("error-codes"),
        entries("object-types"),
      ]).toEqual([endpoints, eventTypes, errorCodes, objectTypes]);
      const links = page.elements.flatMap((each) => attribute(each, "href") ?? []);
      const dead = links.filter((href) => href.startsWith("#") && !page.byId.has(decodeURI(href.slice(1))));
      expect(dead).toEqual([]);
      // docutils' page of it has 607 kB; commands beside requests, titles and versions of APIs, long lines of code, style and scripts come on top.
      const [withoutIndex = ""] = html.split('<script type="application/json"');
      expect(Buffer.byteLength(withoutIndex)).toBeLessThan(730_000);
    },
  );

  it("is built by the default set without an error, each line with its origin", () => {
    const { findings, io } = open();
    const { documents, files } = granted(
      build(io, { targets: [], renderers: [renderRst, renderPage], definitions }),
    );
    expect(findings.map(({ code, location }) => `${location.file} ${code}`).sort()).toEqual([
      "api/client-server/v1/directory.yaml unused-section",
      ...new Array(3).fill("api/client-server/v1/pushrules.yaml yaml-deficient-indentation"),
      "api/client-server/v2_alpha/filter.yaml unused-section",
      "api/client-server/v2_alpha/sync.yaml unused-section",
    ]);
    expect([...files.keys()]).toEqual(["specification.rst", "specification.html"]);
    const [document] = documents;
    expect(document?.lines.length).toBe((document?.text ?? "").replace(/\n$/, "").split("\n").length);
  });
});
