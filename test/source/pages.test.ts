import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isMap } from "../../src/source/value.ts";
import { everyValue, sourcesOf } from "./findings.ts";

const shown = [
  "yaml-syntax",
  "yaml-deficient-indentation",
  "yaml-several-documents",
  "yaml-key-not-scalar",
  "yaml-alias-circle",
  "json-syntax",
  "duplicate-key",
  "reference-not-text",
  "reference-pointer",
  "reference-remote",
  "reference-outside-project",
  "reference-missing-file",
  "reference-missing-value",
  "reference-circle",
];

test.each(shown)("the example in the page of %s has that finding, and what fixes it has none", (code) => {
  const page = readFileSync(new URL(`../../docs/codes/${code}.md`, import.meta.url), "utf8");
  const [example, ...fixed] = [...page.matchAll(/```(yaml|json)\n(.*?)```/gs)];
  const codesIn = (language = "", text = "") => {
    const name = `api/a.${language}`;
    const { sources, findings } = sourcesOf({
      [name]: text,
      "api/definitions/user.json": "{}",
    });
    const source = sources.load(name);
    for (const { pointer, value } of source === undefined ? [] : everyValue(source.value))
      if (source !== undefined && isMap(value) && value.has("$ref")) sources.follow(source, pointer);
    return findings.map((finding) => finding.code);
  };
  expect(new Set(codesIn(example?.[1], example?.[2]))).toEqual(new Set([code]));
  for (const [, language, text] of fixed)
    expect(codesIn(language, text).filter((each) => each === code)).toEqual([]);
});
