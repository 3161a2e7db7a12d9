// A small project without an error, and one change for each error that is put in: `file`, what stands there (`sound`) and
// what is put in its place (`wrong`). `at` is what stands on the line of the error, where that is another.

const api = `swagger: "2.0"
info: { title: Rooms, version: "1.0" }
host: localhost
schemes: [https]
basePath: /api
produces: [application/json]
paths:
  /rooms/{roomId}:
    get:
      operationId: getRoom
      summary: Tells of a room.
      description: Gives a room.
      parameters:
        - name: roomId
          in: path
          type: string
          required: true
          description: The room.
          x-example: "!a:b"
        - name: limit
          in: query
          type: integer
          description: How many.
          default: 10
          x-example: 3
        - name: order
          in: query
          type: string
          description: In which order.
          enum: [up, down]
          default: up
          x-example: up
      responses:
        200:
          description: The room.
          schema:
            $ref: "#/definitions/Room"
          examples:
            application/json:
              name: Lobby
              topic: All sorts
              aliases: [lobby]
        404:
          description: There is no such room.
  /rooms:
    post:
      operationId: createRoom
      summary: Makes a room.
      description: Makes a room.
      consumes: [application/json]
      parameters:
        - name: room
          in: body
          required: true
          description: What it shall be.
          schema:
            $ref: "#/definitions/Room"
      responses:
        200:
          description: The room was made.
          schema:
            type: object
            properties:
              id: { type: string, description: Its id. }
          examples:
            application/json: |-
              { "id": "!a:b" }
  /people/{person}:
    get:
      operationId: getPerson
      summary: Tells of a person.
      description: Tells of a person.
      parameters:
        - name: person
          in: path
          type: string
          required: true
          description: The person.
          x-example: "@a:b"
      responses:
        204:
          description: There is such a person.
definitions:
  Room:
    type: object
    title: Room
    required: [name]
    properties:
      name: { type: string, description: Its name., pattern: "^[A-Z]" }
      topic: { type: string, description: What it is about. }
      aliases:
        type: array
        description: Other names.
        items: { type: string }
    example: { name: Lobby, topic: All sorts }
`;

const things = `swagger: "2.0"
info: { title: Things, version: "1.0" }
host: localhost
schemes: [https]
basePath: /api
paths:
  /things/{thing}:
    delete:
      operationId: deleteThing
      summary: Removes a thing.
      description: Removes a thing.
      parameters:
        - { name: thing, in: path, type: string, required: true, description: The thing., x-example: a }
      responses:
        204:
          description: It is gone.
`;

const schema = `{
  "type": "object",
  "title": "Name of a room",
  "description": "Tells a room's name.",
  "required": ["content", "type"],
  "properties": {
    "type": { "type": "string", "enum": ["m.room.name"], "description": "The type." },
    "content": {
      "type": "object",
      "title": "Content",
      "required": ["name"],
      "properties": { "name": { "type": "string", "description": "The name." } }
    }
  }
}
`;

export const project = {
  "targets.yaml": "targets:\n  main: { title: Rooms, files: [main.rst] }\n",
  "api/rooms.yaml": api,
  "api/things.yaml": things,
  "event-schemas/schema/m.room.name": schema,
  "event-schemas/examples/m.room.name": '{\n  "type": "m.room.name",\n  "content": { "name": "Lobby" }\n}\n',
  "specification/main.rst": `Rooms
=====

Rooms have a name_.

.. _name:

Names
-----

===== ========
Key   Meaning
===== ========
name  its name
===== ========

{{m_room_name_event}}

{{rooms_http_api}}

{{things_http_api}}
`,
};

const rooms = "api/rooms.yaml";
const chapter = "specification/main.rst";
export const samples = [
  { name: "YAML that cannot be read", file: rooms, sound: "[up, down]", wrong: "[up, down" },
  {
    name: "a key twice",
    file: rooms,
    sound: "      summary: Makes a room.\n",
    wrong: "      operationId: makeRoom\n",
  },
  {
    name: "`$ref` to a file that is not there",
    file: rooms,
    sound: '$ref: "#/definitions/Room"',
    wrong: '$ref: "rom.yaml"',
  },
  {
    name: "`$ref` to a definition that is not there",
    file: rooms,
    sound: '$ref: "#/definitions/Room"',
    wrong: '$ref: "#/definitions/Rom"',
  },
  {
    name: "a definition that is part of itself",
    file: rooms,
    sound: "    required: [name]\n",
    wrong: '    allOf: [{ $ref: "#/definitions/Room" }]\n',
  },
  {
    name: "a misspelt keyword of Swagger",
    file: rooms,
    sound: "description: Gives a room.",
    wrong: "descripton: Gives a room.",
  },
  {
    name: "a parameter without `in`",
    file: rooms,
    sound: "          in: query\n          type: integer\n",
    wrong: "          type: integer\n          format: int32\n",
    at: "- name: limit",
  },
  {
    name: "a path parameter that is not declared",
    file: rooms,
    sound: "        - name: roomId\n",
    wrong: "        - name: room\n",
  },
  {
    name: "a path parameter that is not required",
    file: rooms,
    sound: "          type: string\n          required: true\n",
    wrong: "          type: string\n          required: false\n",
  },
  {
    name: "two bodies",
    file: rooms,
    sound: "      responses:\n        200:\n          description: The room was made.",
    wrong:
      "        - { name: b, in: body, description: Another., schema: { type: string, example: a } }\n      responses:\n        200:\n          description: The room was made.",
  },
  {
    name: "two paths that mean the same",
    file: rooms,
    sound: "/people/{person}:\n    get:",
    wrong: "/rooms/{person}:\n    get:",
  },
  {
    name: "one endpoint in two files",
    file: "api/things.yaml",
    sound: "/things/{thing}:\n    delete:",
    wrong: "/people/{thing}:\n    get:",
  },
  {
    name: "a response without description",
    file: rooms,
    sound: "          description: There is no such room.\n",
    wrong: "          x-description: There is no such room.\n",
    at: "        404:",
  },
  {
    name: "one operation id twice",
    file: rooms,
    sound: "operationId: createRoom",
    wrong: "operationId: getRoom",
  },
  {
    name: "one parameter twice",
    file: rooms,
    sound: "        - name: order\n",
    wrong: "        - name: limit\n",
  },
  {
    name: "a type that is none",
    file: rooms,
    sound: "topic: { type: string,",
    wrong: "topic: { type: text,",
  },
  {
    name: "a misspelt keyword of JSON Schema",
    file: rooms,
    sound: "    required: [name]\n",
    wrong: "    requried: [name]\n",
  },
  {
    name: "`required` names no property",
    file: rooms,
    sound: "    required: [name]\n",
    wrong: "    required: [name, nmae]\n",
  },
  {
    name: "a default that is none of the values",
    file: rooms,
    sound: "default: up",
    wrong: "default: upwards",
  },
  {
    name: "a pattern that is no regular expression",
    file: rooms,
    sound: 'pattern: "^[A-Z]"',
    wrong: 'pattern: "^[A-Z"',
  },
  {
    name: "an array without items",
    file: rooms,
    sound: "        items: { type: string }\n",
    wrong: "        minItems: 1\n",
    at: "      aliases:\n        type: array\n",
  },
  { name: "an example of the wrong type", file: rooms, sound: "topic: All sorts\n", wrong: "topic: 3\n" },
  {
    name: "an example that lacks a required key",
    file: rooms,
    sound: "example: { name: Lobby, topic: All sorts }",
    wrong: "example: { topic: All sorts }",
  },
  {
    name: "an example, as JSON text, of the wrong type",
    file: rooms,
    sound: '{ "id": "!a:b" }',
    wrong: '{ "id": 3 }',
  },
  { name: "an example that is no JSON", file: rooms, sound: '{ "id": "!a:b" }', wrong: '{ "id": "!a:b", }' },
  {
    name: "a parameter's example of the wrong type",
    file: rooms,
    sound: "x-example: 3",
    wrong: 'x-example: "3"',
  },
  {
    name: "a misspelt key in an example",
    file: rooms,
    sound: "              aliases: [lobby]",
    wrong: "              alaises: [lobby]",
  },
  {
    name: "a misspelt key in an example, as JSON text",
    file: rooms,
    sound: '{ "id": "!a:b" }',
    wrong: '{ "id:": "!a:b" }',
  },
  {
    name: "an example of a media type that is not produced",
    file: rooms,
    sound: "            application/json: |-",
    wrong: "            text/json: |-",
  },
  {
    name: "a parameter without description",
    file: rooms,
    sound: "          description: How many.\n",
    wrong: "          x-note: How many.\n",
    at: "        - name: limit",
  },
  {
    name: "a response without example",
    file: rooms,
    sound: "          examples:\n            application/json: |-\n",
    wrong: "          x-examples:\n            application/json: |-\n",
    at: "        200:\n          description: The room was made.",
  },
  {
    name: "an event's example that does not fit",
    file: "event-schemas/examples/m.room.name",
    sound: '"Lobby"',
    wrong: "3",
  },
  {
    name: "a misspelt key in an event's example",
    file: "event-schemas/examples/m.room.name",
    sound: '{ "name": "Lobby" }',
    wrong: '{ "name": "Lobby", "nmae": "" }',
  },
  {
    name: "an event that no chapter shows",
    file: chapter,
    sound: "{{m_room_name_event}}",
    wrong: "Nothing.",
  },
  {
    name: "a placeholder that there is not",
    file: chapter,
    sound: "{{rooms_http_api}}",
    wrong: "{{rooms_http_api}} {{room_http_api}}",
  },
  {
    name: "a title that is longer than its underline",
    file: chapter,
    sound: "Names\n-----",
    wrong: "Names\n----",
  },
  { name: "a reference that leads nowhere", file: chapter, sound: "name_.", wrong: "nmae_." },
  {
    name: "a malformed table",
    file: chapter,
    sound: "name  its name",
    wrong: "names its name\nnamesakes too",
  },
];
