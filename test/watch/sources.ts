import { smallProject } from "../helpers/small-project.ts";

/** A project with every kind of source, a definition three references away, and links to folders among them. */
export const project = {
  ...smallProject,
  "specification/intro.rst": "Introduction\n============\n\nVersion {{spec_version}}.\n\n{{pong_http_api}}\n",
  "specification/details.rst":
    "Details\n=======\n\n{{ping_http_api}}\n\n<<m_ping_event>>\n\n{{common_event_fields}}\n",
  "api/pong.yaml": [
    "swagger: '2.0'",
    "info: { title: Pong, version: 1.0.0 }",
    "basePath: /api",
    "paths:",
    "  /pong:",
    "    get:",
    "      summary: Answer.",
    "      responses:",
    "        200:",
    "          description: It lives.",
    "          schema: { $ref: definitions/first.yaml }",
    "",
  ].join("\n"),
  "api/definitions": { link: "../shared/definitions" },
  "shared/definitions/first.yaml": "$ref: second.yaml\n",
  "shared/definitions/second.yaml":
    "type: object\nproperties:\n  inner: { $ref: third.yaml, description: Inside. }\n",
  "shared/definitions/third.yaml":
    "type: object\ntitle: Third\nproperties:\n  deep: { type: string, description: Deep inside. }\n",
  "event-schemas/schema/core-event-schema/event.json": JSON.stringify({
    title: "Event",
    type: "object",
    description: "What all events have.",
    properties: { sender: { type: "string", description: "Who sent it." } },
  }),
  "templating/event.njk":
    '{% from "event-macro.njk" import event as show -%}\n{{ show(event, event.title) -}}\nA template of our own.\n',
};
