// The errors in the specification of 2015, each with the change that fixes it: `file`, what stands there
// (`wrong`) and what should (`sound`).
const api = "api/client-server";
const examples = "event-schemas/examples/v1";

export const corpus = [
  {
    name: '`x-example: "3"` of an integer',
    file: `${api}/v1/message_pagination.yaml`,
    wrong: 'x-example: "3"',
    sound: "x-example: 3  ",
  },
  {
    name: '`x-example: "35000"` of an integer',
    file: `${api}/v1/sync.yaml`,
    wrong: 'x-example: "35000"',
    sound: "x-example: 35000  ",
  },
  {
    name: '`x-example: "2"` of an integer',
    file: `${api}/v1/sync.yaml`,
    wrong: 'x-example: "2"',
    sound: "x-example: 2  ",
  },
  {
    name: '`x-example: "true"` of a boolean',
    file: `${api}/v1/sync.yaml`,
    wrong: 'x-example: "true"',
    sound: "x-example: true  ",
  },
  {
    name: "`emphemeral` for `ephemeral`, twice",
    file: `${api}/v2_alpha/filter.yaml`,
    wrong: '"emphemeral"',
    sound: '"ephemeral"',
  },
  { name: "`room_id:` for `room_id`", file: `${api}/v1/sync.yaml`, wrong: '"room_id:"', sound: '"room_id"' },
  {
    name: "`lifetime` in `m.call.answer`",
    file: `${examples}/m.call.answer`,
    wrong: /^.*"lifetime".*$/m,
    sound: "",
  },
  {
    name: "`sender` in `m.room.third_party_invite`",
    file: `${examples}/m.room.third_party_invite`,
    wrong: '"sender"',
    sound: '"user_id"',
  },
  {
    name: "keys of push rules that no schema names",
    file: `${api}/v1/definitions/push_rule.json`,
    wrong: '"properties": {',
    sound: '"properties": { "conditions": {}, "pattern": {},',
  },
  {
    name: "one endpoint twice, by a blank in its path",
    file: `${api}/v1/membership.yaml`,
    wrong: '"/rooms/{roomId}/invite "',
    sound: '"/rooms/{roomId}/invites"',
  },
  {
    name: "an API that no chapter shows",
    file: "specification/appendices.rst",
    wrong: /$/,
    sound: "\n{{directory_http_api}}\n",
  },
];
