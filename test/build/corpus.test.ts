import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { documentContext } from "../../src/build/documents.ts";
import { renderRst } from "../../src/build/output-formats.ts";
import { createPageRenderer } from "../../src/build/pages.ts";
import { prepare } from "../../src/build/prepare.ts";
import type { Refusal } from "../../src/build/refusal.ts";
import { builtInTemplates } from "../../src/cli/built-in-templates.ts";
import { nodeFiles } from "../../src/cli/node-files.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { expandFile } from "../../src/document/expand-file.ts";
import { createSources } from "../../src/source/sources.ts";
import { corpus, golden, hasShared } from "../helpers/shared.ts";
import { attribute, elementsIn, readPage } from "../html/read-page.ts";

const renderPage = createPageRenderer({ assets: { style: "", script: "" }, layout: "one-page" });
const definitions = new Map([
  ["git_version", "GIT_VERSION"],
  ["git_rev", "GIT_REV"],
]);

function open() {
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const git = () => ({ version: "", revision: "" });
  return {
    findings,
    io: { sources: createSources(nodeFiles(corpus), report), report, builtInTemplates, git },
  };
}

/** What was asked for, unless it was refused. */
function granted<T extends object>(result: T | Refusal): T {
  if ("refused" in result) throw new Error(String(result.refused));
  return result;
}

describe.skipIf(!hasShared)("the real specification", () => {
  it("comes out of the 2015 set byte for byte", () => {
    const { findings, io } = open();
    const { files } = granted(
      build(io, { targets: [], renderers: [renderRst], templates: "2015", definitions }),
    );
    expect([...files.keys()]).toEqual(["specification.rst"]);
    expect(files.get("specification.rst")).toBe(readFileSync(`${golden}/specification.rst`, "utf8"));
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
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
    ["default", 37, 21, 3, 23],
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
      // docutils' page of it has 607 kB; style, script and search index come on top.
      const [withoutIndex = ""] = html.split('<script type="application/json"');
      expect(Buffer.byteLength(withoutIndex)).toBeLessThan(690_000);
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
