/** A protocol for lending books: an API, and the events that its readers learn of, as collections. */
export const library = {
  "targets.yaml": `targets: { main: { title: Lending, files: [intro.md] } }
collections:
  loans: { schemas: "events/loans/*.yaml", examples: examples/loans, title: Loans }
  holds: { schemas: events/holds, examples: examples/holds, title: Holds, prefix: hold_ }
coverage: { endpoints: 100, schemas: 100, sections: 100, examples: 100, descriptions: 100 }
`,
  "specification/intro.md": `# Lending books

## Calls

{{books_http_api}}

## Loans

{{loans}}

## Holds

{{hold_created_schema}}
`,
  "api/books.yaml": `openapi: 3.1.0
info: { title: Books, version: "1" }
servers: [{ url: /v1 }]
paths:
  /books/{id}/loan:
    post:
      summary: Borrow a book.
      parameters:
        - { name: id, in: path, required: true, description: The book., schema: { type: string }, example: b1 }
      responses:
        "200":
          description: It is lent.
          content:
            application/json:
              schema:
                type: object
                properties: { due: { type: string, format: date, description: When it is due., examples: ["2026-01-31"] } }
        "409":
          description: Somebody has it.
          content:
            application/json: { example: { code: LENT }, schema: { $ref: "#/components/schemas/Problem" } }
components:
  schemas:
    Problem:
      type: object
      properties: { code: { type: string, description: What is wrong., enum: [LENT, LOST] } }
`,
  "events/loans/started.yaml": `$schema: https://json-schema.org/draft/2020-12/schema
title: Loan started
description: A reader has **borrowed** a book.
type: object
required: [book]
properties:
  book: { type: string, description: Its number., pattern: "^b" }
  due: { type: string, format: date, description: When it is due. }
`,
  "events/loans/started.late.yaml": `$schema: https://json-schema.org/draft/2020-12/schema
description: A loan that was late from its start.
type: object
properties:
  book: { type: string, description: Its number. }
examples: [{ book: b7 }]
`,
  "events/holds/created.schema.json":
    '{ "title": "Hold created", "description": "A reader waits.", "type": "object", "properties": { "place": { "type": "integer", "description": "In the queue." } } }',
  "examples/loans/started.json": '{ "book": "b1", "due": "2026-01-31" }\n',
  "examples/loans/started.short.yaml": "book: b2\n",
  "examples/loans/started/long.json": '{ "book": "b3", "due": "2026-12-31" }\n',
  "examples/holds/created.json": '{ "place": 3 }\n',
};
