import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { loadProject } from "../../src/project/load.ts";
import { createSources } from "../../src/source/sources.ts";
import { memoryFiles } from "../helpers/memory-files.ts";
import { corpus, hasShared } from "../helpers/shared.ts";

/** Every file below a folder, by its path from there. */
function readAll(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}

describe.skipIf(!hasShared)("the corpus of October 2015", () => {
  const findings: Finding[] = [];
  const report = (each: Finding) => findings.push(each);
  const project = hasShared
    ? loadProject(createSources(memoryFiles(readAll(corpus)), report), report)
    : undefined;

  it("has no errors but the YAML that its own tools were lenient about", () => {
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(findings.map(({ location }) => location.file)).toEqual(
      findings.map(() => "api/client-server/v1/pushrules.yaml"),
    );
  });

  it("has 18 API files in their groups", () => {
    expect(project?.apiFiles.map(({ group }) => group)).toEqual([
      "content_repo",
      "create_room",
      "directory",
      "login",
      "membership",
      "message_pagination",
      "presence",
      "profile",
      "push_notifier",
      "pusher",
      "pushrules",
      "rooms",
      "sync",
      "typing",
      "voip",
      "v2_filter",
      "v2_receipts",
      "v2_sync",
    ]);
  });

  it("has one version of events, common fields and a changelog", () => {
    expect(project).toMatchObject({
      targetsFile: "specification/targets.yaml",
      eventFolders: [{ schemas: "event-schemas/schema/v1", examples: "event-schemas/examples/v1" }],
      commonFieldFiles: ["event", "room_event", "state_event"].map(
        (name) => `event-schemas/schema/v1/core-event-schema/${name}.json`,
      ),
      changelog: "CHANGELOG.rst",
      titleStyles: { levels: ["=", "-", "~", "+", "^", "`"], subtitle: "<", sametitle: "/", supertitle: ">" },
    });
  });

  it("has 20 chapters in order", () => {
    expect(project?.targets.map(({ name, output }) => [name, output])).toEqual([["main", "specification"]]);
    const chapters = project?.targets[0]?.chapters ?? [];
    expect(chapters.map(({ depth, file }) => `${depth} ${file.replace(/^specification\//, "")}`)).toEqual([
      "0 intro.rst",
      "0 client_server_api.rst",
      "1 events.rst",
      "1 event_signing.rst",
      "0 modules.rst",
      "1 feature_profiles.rst",
      "1 modules/instant_messaging.rst",
      "1 modules/voip_events.rst",
      "1 modules/typing_notifications.rst",
      "1 modules/receipts.rst",
      "1 modules/presence.rst",
      "1 modules/content_repo.rst",
      "1 modules/end_to_end_encryption.rst",
      "1 modules/history_visibility.rst",
      "1 modules/push.rst",
      "1 modules/third_party_invites.rst",
      "0 application_service_api.rst",
      "0 server_server_api.rst",
      "0 identity_servers.rst",
      "0 appendices.rst",
    ]);
  });
});
