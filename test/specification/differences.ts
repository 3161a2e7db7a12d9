/** One way in which the repository's own specification differs from the original of 2015, and why. */
export interface Difference {
  why: string;
  /** Facts of the original and what stands in their place. `*` is any text, the same in both. */
  changed?: [original: string, own: string][];
  /** Facts that the original does not state. */
  added?: string[];
  /** Facts of the original that have nothing in their place. */
  removed?: string[];
}

const v1 = "/_matrix/client/api/v1";
const sync = "GET /_matrix/client/v2_alpha/sync 200 body";

/** All intended differences. One that is no longer there has to be taken out. */
export const differences: Difference[] = [
  // Mistakes of the original.
  {
    why: "One who logs in has no access token yet, and one who exchanges a refresh token has none that is good.",
    removed: [`POST ${v1}/login needs an access token`, `POST ${v1}/tokenrefresh needs an access token`],
  },
  {
    why: "Keys of the body are required, and so is the body.",
    changed: [
      [`POST ${v1}/login body: object`, `POST ${v1}/login body: object, required`],
      [`POST ${v1}/tokenrefresh body: object`, `POST ${v1}/tokenrefresh body: object, required`],
    ],
  },
  {
    why: "The answer depends on who asks: members may, others may not; a filter is its user's.",
    added: [
      `GET ${v1}/rooms/{roomId}/members needs an access token`,
      "GET /_matrix/client/v2_alpha/user/{userId}/filter/{filterId} needs an access token",
    ],
  },
  {
    why: "It is about a picture that does not exist: it was copied from the profiles.",
    removed: [`GET ${v1}/initialSync 404`],
  },
  {
    why: "The content of an event is an object, and the description requires all three keys.",
    changed: [
      [
        `POST ${v1}/createRoom body.initial_state[].content: string`,
        `POST ${v1}/createRoom body.initial_state[].content: object, required`,
      ],
      [
        `POST ${v1}/createRoom body.initial_state[].state_key: string`,
        `POST ${v1}/createRoom body.initial_state[].state_key: string, required`,
      ],
    ],
  },
  {
    why: "The original has two endpoints of one path, distinguished by a blank at its end: which keys are required depends on how somebody is invited.",
    changed: [
      [
        `POST ${v1}/rooms/{roomId}/invite body.*: string, required`,
        `POST ${v1}/rooms/{roomId}/invite body.*: string`,
      ],
    ],
  },
  {
    why: "One of the two values is no string.",
    changed: [
      [
        `POST ${v1}/pushers/set body.kind: string of "http", null, required`,
        `POST ${v1}/pushers/set body.kind: null or string of "http", null, required`,
      ],
    ],
  },
  {
    why: "Setting a tweak takes parameters, and is written as an object: the module says so, and the list of all rules.",
    changed: [
      [
        `PUT ${v1}/pushrules/{scope}/{kind}/{ruleId} body.actions[]: string of "coalesce", "dont_notify", "notify", "set_tweak"`,
        `PUT ${v1}/pushrules/{scope}/{kind}/{ruleId} body.actions[]: object or string`,
      ],
    ],
    added: ["*.actions[].set_tweak: string", "*.actions[].value: anything"],
  },
  {
    why: "The version is an integer in all other events of a call.",
    changed: [
      ["m.call.answer.content.version: number, required", "m.call.answer.content.version: integer, required"],
    ],
  },
  {
    why: "Any file can be uploaded, and its media type is in the request.",
    added: ["POST /_matrix/media/v1/upload takes */*"],
  },
  {
    why: "The example of an answer has it, the schema does not.",
    added: ["m.call.answer.content.lifetime: integer"],
  },
  {
    why: "All examples of endpoints have presence events without an ID.",
    changed: [["m.presence.event_id: string, required", "m.presence.event_id: string"]],
  },
  {
    why: "The stream has presence, typing and receipts too: not all of its events belong to a room.",
    changed: [
      [
        `GET ${v1}/events 200 body.chunk[].room_id: string, required`,
        `GET ${v1}/events 200 body.chunk[].room_id: string`,
      ],
    ],
  },

  // What the original says in its chapters and examples, though not in its schemas.
  {
    why: "The description says that passwords are the only type.",
    changed: [
      [
        `POST ${v1}/login body.type: string, required`,
        `POST ${v1}/login body.type: string of "m.login.password", required`,
      ],
    ],
  },
  {
    why: "The description says that all events have these two.",
    changed: [
      ["*.content: object", "*.content: object, required"],
      ["*.type: string", "*.type: string, required"],
      ['*.type: string of "*"', '*.type: string of "*", required'],
    ],
  },
  {
    why: "All room events have these two: they are among the keys that redactions leave.",
    changed: [
      ["*.event_id: string", "*.event_id: string, required"],
      ["*.user_id: string", "*.user_id: string, required"],
    ],
  },
  {
    why: "The examples of room events have these two.",
    added: ["*.age: integer", "*.origin_server_ts: integer"],
  },
  {
    why: "The description says that it must be returned.",
    added: [`POST ${v1}/rooms/{roomId}/join 200 body.room_id: string, required`],
  },
  {
    why: "The key is that of m.room.create.",
    added: [`POST ${v1}/createRoom body.creation_content.m.federate: boolean`],
  },
  {
    why: "The examples of push rules have them, and the module explains them.",
    added: [
      "*.conditions: array",
      "*.conditions[]: object",
      '*.conditions[].kind: string of "contains_display_name", "event_match", "profile_tag", "room_member_count"',
      "*.conditions[].key: string",
      "*.conditions[].pattern: string",
      "*.conditions[].profile_tag: string",
      "*.conditions[].is: string",
      "*.pattern: string",
    ],
  },
  {
    why: "The module on receipts says that the initial sync has them.",
    added: [`GET ${v1}/initialSync 200 body.receipts*`],
  },
  {
    why: "The events are presence events, whose keys are known.",
    changed: [["*[].type: string", '*[].type: string of "m.presence", required']],
    added: [
      "*presence[].event_id: string",
      "*presence[].content.*",
      `GET ${v1}/presence/list/{userId} 200 body[].*`,
    ],
  },
  {
    why: "Pages of history hold whole events, as the examples show, and state events among them.",
    added: [
      `GET ${v1}/rooms/{roomId}/messages 200 body.chunk[].*: *, required`,
      "*.chunk[].state_key: string",
      "*.chunk[].prev_content: object",
    ],
  },
  {
    why: "The initial sync has the same object, and says there that all of it is required.",
    changed: [
      [
        `GET ${v1}/rooms/{roomId}/messages 200 body.*`,
        `GET ${v1}/rooms/{roomId}/messages 200 body.*, required`,
      ],
    ],
  },
  {
    why: "The example shows a room event.",
    added: [`GET ${v1}/events/{eventId} 200 body.*_id: string, required`],
  },
  {
    why: "The example shows the keys of events in the form of version 2.",
    added: [
      `${sync}.*events[].content: object, required`,
      `${sync}.*events[].type: string, required`,
      `${sync}.*.sender: string`,
      `${sync}.*.state_key: string`,
      `${sync}.*.room_id: string`,
      `${sync}.*.unsigned: object`,
      `${sync}.*.unsigned.txn_id: string`,
    ],
  },

  // Errors: the introduction says what an error is, the responses say it where limits are exceeded only.
  {
    why: "The introduction says that every error has both keys.",
    changed: [["* body.error: string", "* body.error: string, required"]],
    added: [
      ...["* 400 body: object", "* 403 body: object", "* 404 body: object"],
      ...["* body.errcode: string, required", "* body.error: string, required"],
    ],
  },
  {
    why: "The chapter on rate limits says that it tells how long to wait.",
    added: ["* 429 body.retry_after_ms: integer"],
  },
  {
    why: "The introduction says of each code when it is met with.",
    added: [
      "* 403 says M_FORBIDDEN",
      "* 404 says M_NOT_FOUND",
      "* 429 says M_LIMIT_EXCEEDED",
      `GET ${v1}/events 400 says M_BAD_PAGINATION`,
      `GET ${v1}/rooms/{roomId}/messages 400*`,
      `POST ${v1}/createRoom 400 says M_ROOM_IN_USE`,
    ],
  },

  // Endpoints that only the chapters describe.
  {
    why: "The chapter on events describes how they are sent.",
    added: [
      `PUT ${v1}/rooms/{roomId}/send/{eventType}/{txnId}*`,
      `POST ${v1}/rooms/{roomId}/send/{eventType}*`,
      `PUT ${v1}/rooms/{roomId}/state/{eventType}/{stateKey}*`,
    ],
  },
];
