import { describe, expect, it } from "vitest";
import { smallProject } from "../helpers/small-project.ts";
import { check } from "./check.ts";

const targets = smallProject["targets.yaml"];
const api = smallProject["api/ping.yaml"];
const wrong = { "api/ping.yaml": api.replace('"pong": 3', '"pong": ⟦example-mismatch⟧"3"') };
const excused = { "api/ping.yaml": api.replace('"pong": 3', '"pong": "3"') };

/** The small project with rules in its targets.yaml, in YAML from column 3. */
function withRules(rules: string, changes: Record<string, string>) {
  return { ...smallProject, "targets.yaml": `${targets}rules:\n${rules}`, ...changes };
}

describe("rules of targets.yaml", () => {
  it("switch a code off, or take it as a warning", async () => {
    await check(withRules("  example-mismatch: off\n", excused));
    const { placed } = await check(withRules("  example-mismatch: warning\n", wrong));
    expect(placed.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  it("are about a whole group, unless they name the code as well", async () => {
    await check(withRules("  examples: off\n", excused));
    await check(withRules("  examples: off\n  example-mismatch: error\n", wrong));
    await check(withRules("  examples: error\n  example-mismatch: off\n", excused));
  });

  it("are about the files that a path matches, the last one first", async () => {
    const rule = (...paths: string[]) =>
      `  example-mismatch:\n    paths:\n${paths.map((path) => `      ${path}\n`).join("")}`;
    await check(withRules(rule('"api/**": off'), excused));
    await check(withRules(rule('"api/**": off', "api/ping.yaml: error"), wrong));
    await check(withRules(rule("api/ping.yaml: error", '"api/**": off'), excused));
    await check(
      withRules(`  example-mismatch:\n    severity: off\n    paths: { "**/*.yaml": error }\n`, wrong),
    );
    await check(
      withRules(`  examples: { paths: { "api/**": off } }\n  example-mismatch: { severity: error }\n`, wrong),
    );
  });

  it("say so where a path matches no file", async () => {
    const rule =
      '  example-mismatch: { paths: { ⟦rule-path-unmatched⟧"pai/**": off, "specification/*.rst": off } }\n';
    await check(withRules(rule, wrong));
    await check(withRules(rule.replace(/⟦.*⟧/, ""), wrong), { only: ["example-mismatch"] });
  });

  it("cannot name what there is not, nor what is always an error", async () => {
    const { placed } = await check(
      withRules(
        [
          "  ⟦rule-unknown⟧example-mismach: off",
          "  unused-section: ⟦rule-severity⟧warn",
          "  ⟦rule-fixed⟧yaml-syntax: off",
          "  ⟦rule-fixed⟧chapter-missing: warning",
          "  chapters: ⟦targets-wrong-type⟧[off]",
          "  links: { severity: ⟦targets-wrong-type⟧1, ⟦targets-unknown-key⟧path: {}, paths: ⟦targets-wrong-type⟧off }",
          "  coverage: { paths: { ⟦targets-wrong-type⟧api/ping.yaml: } }",
          "",
        ].join("\n"),
        {},
      ),
    );
    expect(placed.map(({ message }) => message)).toContain(
      "There is no code or group 'example-mismach'; did you mean 'example-mismatch'?",
    );
    expect(placed.map(({ message }) => message)).toContain(
      "'warn' is no severity; write error, warning or off",
    );
  });

  it("leave alone what is always an error when they are about its group", async () => {
    const { placed } = await check(
      withRules("  sources: off\n", { "event-schemas/schema/m.broken": "⟦json-syntax⟧{\n" }),
    );
    expect(placed.map(({ severity }) => severity)).toEqual(["error"]);
  });

  it("decide whether what chapters show is known", async () => {
    const chapter = "Details\n=======\n\n{{ping_http_api}}\n\n{{m_pong_event}}\n";
    await check(
      withRules("  unknown-placeholder: off\n", {
        "specification/details.rst": chapter,
        "event-schemas/schema/m.ping": `⟦unused-section⟧${smallProject["event-schemas/schema/m.ping"]}`,
      }),
    );
  });
});
