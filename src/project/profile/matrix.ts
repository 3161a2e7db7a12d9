import type { Profile } from "./profile.ts";

/** The Matrix specification, whose toolchain `spec` began as. docs/profiles.md shows it as a file. */
export const matrix = {
  events: {
    schemas: "event-schemas/schema",
    examples: "event-schemas/examples",
    commonFields: { folder: "core-event-schema", files: "*event*" },
    properties: { type: "type", content: "content", key: "state_key" },
    kinds: new Map([
      ["state_event", "state"],
      ["room_event", "message"],
    ]),
    variantMarks: ["#", "$"],
    usualVariants: ["m.text"],
  },
  eventGroups: new Map([
    ["room_events", ["m.room.*"]],
    ["voip_events", ["m.call.invite", "m.call.candidates", "m.call.answer", "m.call.hangup", "m.call.*"]],
    ["presence_events", ["m.presence"]],
    [
      "msgtype_events",
      ["text", "emote", "notice", "image", "file"]
        .map((type) => `m.room.message#m.${type}`)
        .concat("m.room.message#*"),
    ],
  ]),
  apiSuffixes: new Map([
    ["api/client-server", "cs"],
    ["api/server-server", "ss"],
    ["api/application-service", "as"],
    ["api/identity", "is"],
    ["api/push-gateway", "push"],
  ]),
  partFolders: ["core-event-schema", "v1-event-schema"],
  descriptions: "rst",
  apis: new Map([
    ["client_server", { title: "Client-Server API", purpose: "Interaction between clients and servers" }],
    ["server_server", { title: "Server-Server API", purpose: "Federation between servers" }],
    ["application_service", { title: "Application Service API", purpose: "Privileged server plugins" }],
    ["identity_service", { title: "Identity Service API", purpose: "Mapping of third party IDs to users" }],
    ["push_gateway", { title: "Push Gateway API", purpose: "Push notifications" }],
  ]),
  data: new Map([
    [
      "sas_emoji_table",
      {
        file: "data-definitions/sas-emoji.json",
        columns: ["number", "emoji", "unicode", "description"],
      },
    ],
  ]),
  unstableWarning:
    "This is an unstable version of the specification. It may change at any time without notice.",
  history: { added: "x-addedInMatrixVersion", changed: "x-changedInMatrixVersion" },
  changelogGroups: {
    breaking: "Breaking Changes",
    removed: "Removed Endpoints",
    deprecated: "Deprecations",
    added: "New Endpoints",
    changed: "Backwards Compatible Changes",
    docs: "Spec Clarifications",
  },
  errorCode: "errcode",
  rateLimitStatus: "429",
} satisfies Profile;

/** The same as it is written today: for a site that is made by Hugo, with all sources below `data`, in Markdown. */
export const matrixSite = {
  ...matrix,
  events: {
    ...matrix.events,
    commonFields: { folder: "core-event-schema", files: "*", mayBeUnused: true },
    weight: "x-weight",
    schemas: "data/event-schemas/schema",
    examples: "data/event-schemas/examples",
  },
  apiSuffixes: new Map(),
  descriptions: "markdown",
  formatsFile: "data/string-formats.yaml",
} satisfies Profile;
