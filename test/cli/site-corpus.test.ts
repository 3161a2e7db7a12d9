import { describe, expect, it } from "vitest";
import { runSpec } from "../helpers/run-spec.ts";
import { hasShared, shared } from "../helpers/shared.ts";

/** A specification that is written for Hugo, without any configuration for `spec`. */
const corpus = `${shared}corpora/matrix-spec-1.13`;

describe.skipIf(!hasShared)("spec check on a specification that is written for Hugo", () => {
  it("reads all of it without configuration, and reports nothing but true errors", {
    timeout: 300_000,
  }, () => {
    const { findings }: { findings: { code: string; severity: string; file: string; line: number }[] } =
      JSON.parse(runSpec(corpus, ["check", "--format", "json"]).out);
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(
      errors
        .filter(({ code }) => code !== "example-mismatch")
        .map(({ code, file, line }) => `${code} ${file}:${line}`),
    ).toEqual([
      // These pictures are no part of the corpus.
      "picture-missing content/client-server-api/_index.md:2662",
      "picture-missing content/client-server-api/modules/receipts.md:158",
      "picture-missing content/client-server-api/modules/receipts.md:163",
      // A blank that lets one path stand twice.
      "invalid-path data/api/client-server/inviting.yaml:21",
      "invalid-path data/api/client-server/peeking_events.yaml:21",
      // IDs of events where the schema that is inherited has pairs of an ID and its hashes.
      "types-contradict data/api/server-server/definitions/pdu_v11.yaml:28",
      "types-contradict data/api/server-server/definitions/pdu_v11.yaml:41",
      "types-contradict data/api/server-server/definitions/pdu_v3.yaml:30",
      "types-contradict data/api/server-server/definitions/pdu_v3.yaml:43",
      "unknown-security-scheme data/api/server-server/events.yaml:223",
      "misspelt-key data/event-schemas/examples/m.call.sdp_stream_metadata_changed.yaml:11",
    ]);
    const mismatches = errors.flatMap(({ code, file }) => (code === "example-mismatch" ? file : []));
    expect([...new Set(mismatches)].map((file) => file.replace(/^.*\//, ""))).toEqual([
      "protocol_metadata.yaml",
      "m.relates_to.yaml",
      "pdu_v11.yaml",
      "pdu_v3.yaml",
      "pdu_v4.yaml",
      "unsigned_pdu_base.yaml",
    ]);
  });
});
