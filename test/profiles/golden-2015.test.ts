import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assembleDocuments } from "../../src/document/assemble.ts";
import { expandText } from "../../src/document/expand.ts";
import { matrix2015 } from "../../src/profiles/matrix-2015/profile.ts";
import { memoryContext, targetOf } from "../document/context.ts";
import { corpus, golden, hasShared } from "../helpers/shared.ts";

const modules =
  "instant_messaging voip_events typing_notifications receipts presence content_repo end_to_end_encryption history_visibility push third_party_invites";

function read() {
  const sections = Object.fromEntries(
    readdirSync(`${golden}/sections`).map((name) => [
      name.replace(/\.rst$/, ""),
      readFileSync(`${golden}/sections/${name}`, "utf8"),
    ]),
  );
  const target = targetOf(
    ["intro.rst", 0],
    ["client_server_api.rst", 0],
    ["events.rst", 1],
    ["event_signing.rst", 1],
    ["modules.rst", 0],
    ["feature_profiles.rst", 1],
    ...modules.split(" ").map((name): [string, number] => [`modules/${name}.rst`, 1]),
    ["application_service_api.rst", 0],
    ["server_server_api.rst", 0],
    ["identity_servers.rst", 0],
    ["appendices.rst", 0],
  );
  const files = Object.fromEntries(
    target.chapters.map(({ file }) => [file, readFileSync(`${corpus}/specification/${file}`, "utf8")]),
  );
  return { sections, target, files };
}

describe.skipIf(!hasShared)("the specification of 2015", () => {
  test("equals the original's document byte for byte", () => {
    const { sections, target, files } = read();
    const { context, findings } = memoryContext(files, sections, { profile: matrix2015 });
    const [document] = assembleDocuments([target], context);
    expect(document?.text).toBe(readFileSync(`${golden}/specification.rst`, "utf8"));
    expect(document?.lines).toHaveLength(document?.text.split("\n").length ?? 0);
    expect(findings).toEqual([]);
  });

  test("a file without targets is expanded as the original did, one line break at its end lost", () => {
    const { sections } = read();
    const { context } = memoryContext({}, sections);
    const howto = readFileSync(`${corpus}/supporting-docs/howtos/client-server.rst`, "utf8");
    const { lines } = expandText(howto, "howto.rst", context);
    const text = lines.join("\n").replace(/\n$/, "");
    expect(text).toBe(readFileSync(`${golden}/howto.rst`, "utf8"));
  });

  test("has no errors by default, and the same titles and text", () => {
    const { sections, target, files } = read();
    const { context, findings } = memoryContext(files, sections);
    const [document] = assembleDocuments([target], context);
    const withoutBlanks = (text = "") => text.split("\n").filter((line) => line !== "");
    const original = readFileSync(`${golden}/specification.rst`, "utf8");
    expect(withoutBlanks(document?.text)).toEqual(withoutBlanks(original));
    expect(findings).toEqual([]);
  });
});
