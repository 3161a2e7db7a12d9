import { smallProject } from "../../helpers/small-project.ts";

/** What is said of a whole, and so only where no part of the project is left out. */
export const whole = {
  ...smallProject,
  "targets.yaml": `${smallProject["targets.yaml"]}    version_label: ⟦changelog-version-missing⟧v2.0
data: { codes: { file: codes.json }, ⟦data-column-missing⟧numbers: { file: numbers.json, columns: [b] } }
redirects: { a: ⟦redirect-unknown⟧nowhere }
coverage: { ⟦coverage-below⟧response_examples: 100 }
`,
  "codes.json": "⟦data-no-rows⟧{}",
  "numbers.json": '[{ "a": 1 }]',
  "changelogs/other.rst": "v1.0\n====\n\nAll of it.\n",
  "out/specification.anchors.json":
    '{ "version": 1, "anchors": [\n{"id":⟦anchor-gone⟧"log-in","title":"Log in"}\n] }\n',
  "specification/details.rst": `${smallProject["specification/details.rst"]}\n{{peers_http_api}}\n\n{{links_http_api}}\n`,
  "api/peers.yaml": `swagger: "2.0"
info: { title: Peers, version: "1" }
basePath: /peers
tags: [{ name: peers, description: Peers. }]
paths:
  /{id}/notes/{note}:
    get:
      summary: A note.
      tags: [⟦unlisted-tag⟧per]
      parameters: [{ $ref: "#/parameters/id" }, { $ref: "#/parameters/note" }]
      responses: { 200: { description: OK } }
  ⟦ambiguous-paths⟧/{id}/{note}/diff:
    get:
      summary: A difference.
      parameters: [{ $ref: "#/parameters/id" }, { $ref: "#/parameters/note" }]
      responses: { 200: { description: OK } }
  /upload:
    post:
      summary: Sends.
      parameters:
        - in: body
          name: b
          description: All.
          schema:
            type: object
            required: [⟦required-read-only⟧made]
            properties:
              made: { type: integer, readOnly: true, description: When., example: 1 }
              data: { type: ⟦file-in-body⟧file, description: Bytes. }
      responses: { 200: { description: OK } }
parameters:
  id: { in: path, name: id, type: string, required: true, description: Id., x-example: a }
  note: { in: path, name: note, type: string, required: true, description: Note., x-example: b }
`,
  "api/links.yaml": `openapi: 3.1.0
info: { title: Links, version: "1" }
paths:
  /links/{a}:
    get:
      operationId: link
      description: A.
      parameters: [{ name: a, in: path, required: true, description: A., schema: { type: string }, example: a }]
      responses:
        200:
          description: OK
          links:
            one: { operationId: ⟦link-to-nothing⟧lnk }
            two: { operationId: link, parameters: { ⟦link-parameter-unknown⟧b: 1 } }
      x-ms-examples: { One: { parameters: { a: b, ⟦call-example-undeclared⟧bee: 1 } } }
`,
  "api/ping.yaml": `${smallProject["api/ping.yaml"]}        404: ⟦response-without-example⟧{ description: No., schema: { $ref: "#/definitions/Used" } }
definitions:
  Used: { type: object, properties: { a: { type: string, description: A. } } }
  ⟦unused-shared⟧Unused: { type: object }
`,
};
