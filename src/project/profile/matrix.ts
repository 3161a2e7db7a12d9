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
  errorCode: "errcode",
  rateLimitStatus: "429",
} satisfies Profile;
