import { describe, expect, it } from "vitest";
import { findWords } from "../../src/html/search/find.ts";
import { fitPath } from "../../src/html/search/path-match.ts";
import { readQuery } from "../../src/html/search/query.ts";
import type { SearchData, SearchSection } from "../../src/html/search/search-data.ts";
import { wordsOf } from "../../src/html/search/words.ts";

const section = (title: string, more: Partial<SearchSection> = {}): SearchSection => ({
  at: `#${title}`,
  title,
  kind: "section",
  depth: 0,
  ...more,
});

const data: SearchData = {
  textFiles: 0,
  codes: [{ at: "#page-error-codes-m-forbidden", name: "M_FORBIDDEN" }],
  sections: [
    section("Loans", { number: "3" }),
    section("Renew a loan", {
      kind: "operation",
      depth: 1,
      number: "3.1",
      names: ["renewLoan"],
      paths: ["POST /v1/loans/{loanId}/renewal"],
      parts: [
        ["-due_date", "due_date", "field"],
        ["-Loan", "Loan", "type"],
      ],
    }),
    section("List loans", { kind: "operation", depth: 1, paths: ["GET /v1/loans"] }),
    section("m.room.power_levels", { kind: "event", names: ["room.power_levels"] }),
    section("Errors", { parts: [["-M_FORBIDDEN", "M_FORBIDDEN", "code"]] }),
    section("Webhooks"),
    section("Fees"),
  ],
};
const texts = [
  "",
  "lets a loan go on for a week",
  "",
  "",
  "what may go wrong",
  "",
  "loans that are late cost something",
];
const first = (typed: string) => findWords(typed, data, texts).found[0]?.at;
const all = (typed: string) => findWords(typed, data, texts).found.map(({ at }) => at);

describe("the search", () => {
  it.each([
    ["a code, where it is explained first", "M_FORBIDDEN", "#Errors-M_FORBIDDEN"],
    ["a code in lower case", "m_forbidden", "#Errors-M_FORBIDDEN"],
    ["an operation by its id", "renewLoan", "#Renew a loan"],
    ["an operation by the words of its id", "renew loan", "#Renew a loan"],
    ["a field", "due_date", "#Renew a loan-due_date"],
    ["a field by its words", "due date", "#Renew a loan-due_date"],
    ["an event type without its namespace", "room.power_levels", "#m.room.power_levels"],
    ["words that are joined", "powerlevel", "#m.room.power_levels"],
    ["words that are split", "web hook", "#Webhooks"],
    ["words in another order", "levels power", "#m.room.power_levels"],
    ["words with another ending", "fee", "#Fees"],
    ["a number of a section", "3.1", "#Renew a loan"],
    ["a number of a section behind its sign", "§ 3", "#Loans"],
    ["a title before a text", "loans", "#Loans"],
    ["words of a text", "late cost", "#Fees"],
    ["a word that is misspelt", "webhoks", "#Webhooks"],
    ["a real path", "/v1/loans/ln-77/renewal", "#Renew a loan"],
    ["a path without the base", "/loans/ln-77/renewal", "#Renew a loan"],
    ["an address", "https://api.example.org:8443/v1/loans/ln-77/renewal?force=1#x", "#Renew a loan"],
    ["a path behind a gateway", "/library/v1/loans/ln-77/renewal", "#Renew a loan"],
    ["a path that is being typed", "/loans/ln-77/ren", "#Renew a loan"],
    ["a method and a path", "get /v1/loans", "#List loans"],
    ["the path of a template", "/v1/loans/{loanId}/renewal", "#Renew a loan"],
  ])("finds %s", (_, typed, at) => {
    expect(first(typed)).toBe(at);
  });

  it("finds nothing for nothing, and for what is like nothing", () => {
    for (const typed of ["", "   ", "///", "?!", "qqqqqqqqq", "/nowhere/at/all"])
      expect(all(typed)).toEqual([]);
  });

  it("wants all words where something has them, and some where nothing does", () => {
    expect(all("loan week")).toEqual(["#Renew a loan"]);
    expect(all("week webhooks").sort()).toEqual(["#Renew a loan", "#Webhooks"]);
  });

  it("says for which words it looked", () => {
    expect(findWords("webhoks", data, texts).searched).toBe("webhooks");
    expect(findWords("webhooks", data, texts).searched).toBe("webhooks");
  });

  it("takes marks of patterns, markup and very long texts for what they are", () => {
    for (const typed of ["(", "[a-z", "\\", ".*", "<b>loans</b>", "a".repeat(5000), "a ".repeat(3000)])
      expect(() => all(typed)).not.toThrow();
    expect(readQuery("a ".repeat(3000)).terms.length).toBeLessThanOrEqual(12);
  });
});

describe("words", () => {
  it.each([
    ["roomId", ["room", "id"]],
    ["M_LIMIT_EXCEEDED", ["m", "limit", "exceeded"]],
    ["IPAMConfig", ["ipam", "config"]],
    ["sha256Hash", ["sha256", "hash"]],
    ["X-Registry-Auth", ["x", "registry", "auth"]],
    ["Größe der Tür", ["größe", "der", "tür"]],
  ])("of %s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("a real path", () => {
  const steps = (path: string) => ({
    method: undefined,
    steps: path.split("/").filter((step) => step !== ""),
  });

  it("fits what is written out better than what stands for anything", () => {
    const path = steps("/users/me");
    expect(fitPath(path, "GET /users/me")).toBeGreaterThan(fitPath(path, "GET /users/{id}"));
    expect(fitPath(path, "GET /users/{id}")).toBeGreaterThan(0);
  });

  it("does not fit parameters alone", () => {
    expect(fitPath(steps("/a/b/c"), "GET /pushrules/{scope}/{kind}/{ruleId}")).toBe(0);
  });

  it("fits parameters that are parts of steps", () => {
    expect(fitPath(steps("/reports/may.json"), "GET /reports/{month}.json")).toBeGreaterThan(0.5);
    expect(fitPath(steps("/reports/may.csv"), "GET /reports/{month}.json")).toBe(0);
  });
});
