import { limits } from "../../limits.ts";
import { define, didYouMean, firstNames } from "./define.ts";

interface Limit {
  keyword: string;
  value: string;
}

const tooComplex = {
  schemaUses: `Nothing is checked against the schema where that would take too long: it leads to the same schemas over and over, more than ${limits.schemaUses.most} times for each part of a value; let 'allOf', 'anyOf' or 'oneOf' name each of them once`,
  comparedKeys: `Nothing is checked against the schema where its keys would be compared with the names in 'properties' more than ${limits.comparedKeys.most} times; give it fewer properties, or the example fewer keys`,
  dynamicScopes: `Nothing is checked by way of this reference, since dynamic references lead to different schemas on more than ${limits.dynamicScopes.most} ways; let them lead to the same schemas on more of them`,
};

/** Errors in schemas, those of API files and those of events. */
export const schemaCodes = {
  "unknown-dialect": define<{ uri: string; known: readonly string[] }>({
    severity: "error",
    message: ({ uri, known }) =>
      `'${uri}' is no dialect of JSON Schema that is known here, so nothing is checked against the schema` +
      (didYouMean(uri, known) || `; use one of ${known.join(", ")}`),
  }),
  "schema-id-twice": define<{ uri: string }>({
    severity: "warning",
    message: ({ uri }) =>
      `Another schema has the URI '${uri}' as well, so that a reference to it is ambiguous; give one of them another URI`,
  }),
  "misspelt-keyword": define<{ key: string; keyword: string }>({
    severity: "warning",
    message: ({ key, keyword }) => `'${key}' means nothing in a schema; did you mean '${keyword}'?`,
  }),
  "unknown-keyword": define<{
    keyword: string;
    dialect: string;
    /** What the dialect has for it. */
    instead?: string | undefined;
    newer?: { name: string; uri: string };
  }>({
    severity: "warning",
    houseStyle: "one-wording",
    message: ({ keyword, dialect, instead, newer }) =>
      `'${keyword}' means nothing in ${dialect}; ` +
      (instead !== undefined
        ? `write ${instead}`
        : newer === undefined
          ? "take it out, or begin its name with 'x-' if it is your own"
          : `it is a keyword of ${newer.name}, which a schema declares with '$schema: ${newer.uri}'`),
  }),
  "keyword-without-effect": define<{ keyword: string; types: readonly string[]; wanted: readonly string[] }>({
    severity: "warning",
    houseStyle: "one-wording",
    message: ({ keyword, types, wanted }) =>
      `'${keyword}' says nothing of a value of type ${types.join(" or ")}, only of one of type ` +
      `${wanted.join(" or ")}; take it out, or correct the type`,
  }),
  "required-undeclared": define<{ names: readonly [string, ...string[]]; declared: readonly string[] }>({
    severity: "warning",
    message: ({ names: [name, ...others], declared }) =>
      others.length > 0
        ? `'required' names ${others.length + 1} properties that the object does not declare: ` +
          `${firstNames([name, ...others])}; declare them, or take the names out`
        : `'required' names '${name}', but the object declares no such property` +
          (didYouMean(name, declared) || "; declare it, or take the name out"),
  }),
  "array-without-items": define<Record<never, never>>({
    severity: "warning",
    message: () => "Nothing says what the list holds; add 'items'",
  }),
  "enum-duplicate": define<{ value: string }>({
    severity: "warning",
    message: ({ value }) => `'enum' lists ${value} twice; take one out`,
  }),
  "limits-contradict": define<{ lower: Limit; upper: Limit }>({
    severity: "error",
    message: ({ lower, upper }) =>
      `'${lower.keyword}' is ${lower.value} and '${upper.keyword}' is ${upper.value}, so no value fits; ` +
      "lower the one, or raise the other",
  }),
  "types-contradict": define<{ here: string; there: string }>({
    severity: "error",
    message: ({ here, there }) =>
      `No value fits: this allows only ${here}, and what it is combined with allows only ${there}; correct one of them`,
  }),
  "title-ambiguous": define<{ title: string }>({
    severity: "warning",
    houseStyle: "any-wording",
    message: ({ title }) =>
      `Two different objects have the title '${title}', and readers cannot tell which one is meant; ` +
      "give one of them another title",
  }),
  "unknown-type": define<{
    type: string;
    known: readonly string[];
    /** The dialect that has it not, and what it has for it, where another dialect has it. */
    dialect?: string;
    instead?: string;
  }>({
    severity: "warning",
    message: ({ type, known, dialect, instead }) =>
      instead !== undefined
        ? `'${type}' is no type in ${dialect}; write ${instead}`
        : `'${type}' is no type${didYouMean(type, known) || `; use one of ${known.join(", ")}`}`,
  }),
  "schema-invalid": define<{ keyword: string; reason: string }>({
    severity: "error",
    message: ({ keyword, reason }) => `'${keyword}' ${reason}; examples are checked without it`,
  }),
  "schema-circular": define<Record<string, never>>({
    severity: "error",
    message: () =>
      "The schema applies itself to the same value, by way of this reference, without end; remove the reference, or move it below a property or 'items'",
  }),
  "inheritance-too-deep": define<{ limit: number }>({
    severity: "error",
    message: ({ limit }) =>
      `More than ${limit} schemas inherit from one another here, by 'allOf', and tables would repeat their keys again and again; ` +
      "state the keys in fewer schemas",
  }),
  "inheritance-too-wide": define<{ limit: number }>({
    severity: "error",
    message: ({ limit }) =>
      `The schema inherits from too many others: their 'allOf' and its own have more than ${limit} entries together; state the keys in fewer schemas`,
  }),
  "schema-too-complex": define<{ limit: "schemaUses" | "comparedKeys" | "dynamicScopes" }>({
    severity: "warning",
    message: ({ limit }) => tooComplex[limit],
  }),
  "pattern-unsafe": define<{ pattern: string; reason: string }>({
    severity: "warning",
    message: ({ pattern, reason }) =>
      `The pattern ${pattern} is not checked: ${reason}, so matching could take time without bound; write a simpler one`,
  }),
};
