import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import type { FormatOptions, RunResult } from "../../src/diagnostics/formats/format.ts";
import { formatNames, loadFormat } from "../../src/diagnostics/formats/names.ts";
import type { PlacedFinding } from "../../src/diagnostics/placed.ts";
import { printable, printableJson, printableLine } from "../../src/printable.ts";

/** Each kind of character that a terminal or a log acts on: control characters of both sets, and marks of direction. */
const acting =
  "\u0000\u0007\b\u001b[31m\u007f\u009b2J\u0085\u061c\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069";
const isActing = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const evil = `a\n::error::forged\r\n::warning::${acting} 100%, b: c \ud800`;
const found: PlacedFinding = {
  code: "unknown-keyword",
  severity: "error",
  message: `Of ${evil}`,
  file: `api/${evil}.yaml`,
  line: 1,
  column: 3,
  endLine: 1,
  endColumn: 5,
  related: [{ message: `see ${evil}`, file: evil, line: 4, column: 5 }],
};
const result: RunResult = {
  findings: [
    { ...found, others: [{ ...found, line: 2, endLine: 2 }] },
    { ...found, line: 3, related: [] },
  ],
  checked: { examples: 7 },
};
const options: FormatOptions = {
  text: () => `${evil.replaceAll("\n", " ")}\n${acting}\n`,
  frames: true,
  colours: false,
  hint: true,
  page: (code) => `# ${code}\n\nIt is wrong.\n`,
  version: () => "1.2.3",
  base: "/some/folder",
};

describe("text of a project", () => {
  it.each(formatNames)("makes no terminal and no log act in %s", async (name) => {
    const written = (await loadFormat(name))(result, options);
    expect(written.match(isActing)).toBeNull();
    const commands = written.split("\n").filter((line) => line.startsWith("::"));
    expect(commands).toHaveLength(name === "github" ? 2 : 0);
  });

  it("is one line a finding, whatever breaks are in it", async () => {
    const lines = (await loadFormat("stylish"))(result, options).split("\n");
    expect(
      lines.filter((line) =>
        /^api\/a\\n::error::forged.*: error Of a ::error::forged .* \[unknown-keyword\]$/.test(line),
      ),
    ).toHaveLength(2);
  });

  it("reads from JSON as it is", async () => {
    const { findings } = JSON.parse((await loadFormat("json"))(result, options));
    expect(findings[1]).toMatchObject({ message: found.message, file: found.file });
    expect(JSON.parse(printableJson([acting]))).toEqual([acting]);
  });

  it("can be seen", () => {
    expect(printable("\u001b[31m\u009b\u202e\r\n\tä")).toBe("\\x1b[31m\\x9b\\u202e\\r\n\tä");
    expect(printableLine("a\n::error::b")).toBe("a\\n::error::b");
  });
});

describe("what programs read", () => {
  it("is a SARIF log as the published schema of SARIF has it", async () => {
    // Of draft 4 it uses nothing that has another meaning in draft 7 but `id`.
    const {
      $schema: _,
      id: __,
      ...schema
    } = JSON.parse(readFileSync(new URL("fixtures/sarif-2.1.0.json", import.meta.url), "utf8"));
    const uri = (text: string) => URL.canParse(text);
    const formats = {
      uri,
      "uri-reference": (text: string) => URL.canParse(text, "file:///"),
      "date-time": /^\d/,
    };
    const isValid = new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(schema);
    const errorsOf = (log: unknown) => (isValid(log) ? [] : isValid.errors);
    const sarif = await loadFormat("sarif");
    const log = JSON.parse(sarif(result, options));
    expect(errorsOf(log)).toEqual([]);
    expect(errorsOf(JSON.parse(sarif({ findings: [], checked: {} }, options)))).toEqual([]);
    log.runs[0].results[0].level = "fatal";
    expect(errorsOf(log)).not.toEqual([]);
    const [{ originalUriBaseIds, results }] = log.runs;
    expect(originalUriBaseIds.ROOT.uri).toBe("file:///some/folder/");
    expect(
      new URL(results[1].locations[0].physicalLocation.artifactLocation.uri, originalUriBaseIds.ROOT.uri)
        .href,
    ).toMatch(/^file:\/\/\/some\/folder\/api\/a%0A/);
  });

  it("is XML 1.0", async () => {
    const xml = (await loadFormat("junit"))(result, options);
    const isCharacter = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
    expect(xml).toMatch(isCharacter);
    const references = [...xml.matchAll(/&#(\d+);/g)].map(([, code]) => String.fromCodePoint(Number(code)));
    expect(references.join("")).toMatch(isCharacter);
    expect(xml.replaceAll(/&(#\d+|amp|lt|gt|quot);/g, "")).not.toContain("&");
  });

  it("has GitHub's own escapes", async () => {
    const [line = ""] = (await loadFormat("github"))(result, options).split("\n");
    const [, properties = "", message = ""] = /^::error (.*?)::(.*)$/.exec(line) ?? [];
    expect(properties).toMatch(
      /^file=api\/a%0A%3A%3Aerror%3A%3Aforged%0D%0A%3A%3Awarning%3A%3A[^:]*100%25%2C b%3A c[^,]*,line=1,/,
    );
    expect(message).toContain("100%25, b: c");
  });
});
