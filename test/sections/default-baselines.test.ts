import { expect, test } from "vitest";
import { memoryFiles } from "../helpers/memory-files.ts";
import { renderProject } from "./default-sections.ts";

const api = `swagger: "2.0"
info: {title: Library, version: "1.0"}
host: library.example
basePath: /library/v1
consumes: [application/json]
produces: [application/json]
paths:
  "/shelves/{shelfId}/books":
    post:
      summary: Put a book on a shelf.
      description: |
        A shelf takes a book only while it has room. The librarian learns

        * when the shelf is *nearly* full, and
        * when \`\`shelfId\`\` names no shelf.
      security: [{membersCard: []}]
      parameters:
        - {in: path, name: shelfId, type: string, required: true, description: The shelf., x-example: "north/3"}
        - {in: query, name: notify, type: boolean, default: true, description: Whether to tell the librarian.}
        - in: body
          name: book
          required: true
          description: The book.
          schema:
            type: object
            required: [title, authors]
            properties:
              title: {type: string, maxLength: 200, description: What stands on its spine.}
              authors:
                type: array
                minItems: 1
                items:
                  title: Author
                  type: object
                  properties:
                    name: {type: string, description: As the author signs.}
                    role: {type: string, enum: [writer, translator]}
              binding_: {type: string, description: "One of these:\\n\\n- \`\`cloth\`\`\\n- \`\`paper\`\`"}
            example: |
              {
                "title": "On Tables",
                "authors": [{"name": "A. Nonymous"}]
              }
      responses:
        404: {description: There is no such shelf.}
        201:
          description: The book has its place.
          headers: {Location: {type: string, description: Where to find it.}}
          schema: {type: object, additionalProperties: {type: integer}}
          examples: {application/json: '{"position": 7}'}
        429: {description: Too many books at once.}
`;

const common = {
  title: "Loan Event",
  description: "What all loans have.",
  type: "object",
  properties: { member: { type: "string", description: "Who has the book." } },
  required: ["member"],
};

const event = {
  title: "A book has been lent.",
  description: "Sent when a book leaves its shelf.",
  type: "object",
  allOf: [{ $ref: "core-event-schema/loan_event.json" }],
  properties: {
    type: { enum: ["x.loan"] },
    content: {
      type: "object",
      properties: { due: { type: "string", format: "date", description: "When it must be back." } },
    },
  },
};

test.each(["library_http_api", "x_loan_event", "common_loan_event_fields"])(
  "%s reads as agreed",
  async (name) => {
    const project = renderProject(
      memoryFiles({
        "targets.yaml": "targets: { main: { files: [] } }\n",
        "api/client-server/v1/library.yaml": api,
        "event-schemas/schema/v1/core-event-schema/loan_event.json": JSON.stringify(common),
        "event-schemas/schema/v1/x.loan": JSON.stringify(event),
        "event-schemas/examples/v1/x.loan": '{\n  "type": "x.loan",\n  "content": {"due": "2015-10-19"}\n}\n',
      }),
    );
    await expect(project.section(name)).toMatchFileSnapshot(`baselines/${name}.rst`);
  },
);
