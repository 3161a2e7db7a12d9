import { createHash, createPublicKey, verify } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { bodiesOf } from "../../src/api/bodies.ts";
import type { Operation } from "../../src/api/types.ts";
import { walk } from "../../src/doctree/walk.ts";
import { parse } from "../../src/rst/index.ts";
import { merge } from "../../src/schema/merged-schema.ts";
import { modelOf } from "./facts.ts";

/** A block of code in a chapter. */
interface Code {
  file: string;
  language: string;
  text: string;
}

const repository = fileURLToPath(new URL("../../", import.meta.url));
const specification = `${repository}specification/`;
const blocks = readdirSync(specification, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".rst"))
  .flatMap(codeOf);
const requests = blocks.flatMap(({ file, language, text }) => {
  const [head = "", body] = text.split("\n\n");
  const [line = "", ...headers] = head.split("\n");
  const [, method, path, query = ""] = /^([A-Z]+) ([^ ?]+)\??(\S*) HTTP\/1\.1$/.exec(line) ?? [];
  if (language !== "http" || method === undefined || path === undefined) return [];
  return [{ file, method, path, query: new URLSearchParams(query), headers, body }];
});

/** The beginnings of paths that only chapters describe. */
const describedInChapters = [
  "/_matrix/client/v2_alpha/register",
  "/_matrix/federation/v1/",
  "/_matrix/key/v2/",
  "/is_valid",
];

describe("the examples in the repository's own chapters", () => {
  test("are JSON where they say so, the bodies of HTTP messages included", () => {
    expect(blocks.length).toBeGreaterThan(50);
    for (const { file, language, text } of blocks) {
      const json = language === "json" ? text : language === "http" ? text.split("\n\n")[1] : undefined;
      if (json !== undefined) expect(() => JSON.parse(json), `${file}: ${json}`).not.toThrow();
    }
  });

  test("say by their headers when they have a body", () => {
    for (const { file, path, headers, body } of requests)
      expect(headers.includes("Content-Type: application/json"), `${file}: ${path}`).toBe(body !== undefined);
  });

  test("call endpoints that there are, by parameters and keys that these have", () => {
    const endpoints = modelOf(repository).apis.flatMap((api) => api.operations);
    const others = requests.filter(({ path }) => !describedInChapters.some((each) => path.startsWith(each)));
    expect(others.length).toBeGreaterThan(10);
    for (const { file, method, path, query, body } of others) {
      const endpoint = endpoints.find((each) => each.method === method && matches(each, path));
      expect(endpoint, `${file}: ${method} ${path}`).toBeDefined();
      const known = endpoint?.parameters.filter((each) => each.in === "query").map(({ name }) => name);
      expect([...(known ?? []), "access_token"], `${file}: ${path}`).toEqual(
        expect.arrayContaining([...query.keys()]),
      );
      const [{ schema } = {}] = bodiesOf(endpoint?.requestBody?.content ?? []);
      const keys = schema ? [...merge([schema]).properties.keys()] : [];
      if (keys.length > 0)
        expect(keys, `${file}: ${path}`).toEqual(
          expect.arrayContaining(Object.keys(JSON.parse(body ?? "{}"))),
        );
    }
  });
});

describe("the modules", () => {
  const shape = ["Events", "Client behaviour", "Server behaviour", "Security considerations"];

  test.each(readdirSync(`${specification}modules`))("are divided alike: %s", (file) => {
    const text = readFileSync(`${specification}modules/${file}`, "utf8");
    const titles = [...text.matchAll(/^(.+)\n-+$/gm)].map(([, title = ""]) => title);
    expect(titles.filter((title) => shape.includes(title))).toEqual(shape);
    expect(text, "says first what it is for").toMatch(/^=+\n\nWith this module /m);
  });
});

describe("the test vectors of the appendices", () => {
  const text = readFileSync(`${specification}appendices.rst`, "utf8");
  const base64 = /public {2}(\S+)/.exec(text)?.[1] ?? "";
  const key = createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(base64, "base64").toString("base64url") },
    format: "jwk",
  });
  const isSigned = (json: string, signature = "") =>
    verify(null, Buffer.from(json), key, Buffer.from(signature, "base64"));

  test("are signatures of their objects", () => {
    const vectors = [...text.matchAll(/^``(\{.*\})``\n {2}``(\S+)``$/gm)];
    expect(vectors).toHaveLength(2);
    for (const [, json = "", signature] of vectors) expect(isSigned(json, signature), json).toBe(true);
  });

  test("are the hash and the signature of their event", () => {
    const json =
      blocks.find(({ file, language }) => file === "appendices.rst" && language === "json")?.text ?? "";
    const { hashes, signatures, ...event } = JSON.parse(json);
    expect(createHash("sha256").update(canonical(event)).digest("base64").replace(/=+$/, "")).toBe(
      hashes.sha256,
    );
    const redacted = { ...event, content: {}, hashes };
    expect(isSigned(canonical(redacted), signatures["example.org"]["ed25519:1"])).toBe(true);
  });

  test("include the object in the chapter on signatures", () => {
    const json = blocks.find(
      ({ file, text }) => file === "event_signing.rst" && text.includes("signing_keys"),
    );
    const { signatures, unsigned: _, ...object } = JSON.parse(json?.text ?? "{}");
    expect(isSigned(canonical(object), signatures["example.org"]["ed25519:1"])).toBe(true);
  });
});

function codeOf(file: string): Code[] {
  const found: Code[] = [];
  walk(parse(readFileSync(specification + file, "utf8")).document, (node) => {
    if (node.type === "literalBlock") found.push({ file, language: node.language ?? "", text: node.value });
    return true;
  });
  return found;
}

/** Whether a path is one of an endpoint, whatever stands for the names in braces. */
function matches({ path, parameters }: Operation, asked: string): boolean {
  const [own, given] = [path.split("/"), asked.split("/")];
  const isOptional = own.at(-1) === "{stateKey}" && parameters.some(({ name }) => name === "stateKey");
  const shorter = isOptional && given.length === own.length - 1 ? own.slice(0, -1) : own;
  return (
    shorter.length === given.length &&
    shorter.every((part, index) => part.startsWith("{") || part === given[index])
  );
}

/** Canonical JSON of values whose numbers are integers. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
