import { smallProject } from "../../helpers/small-project.ts";

/** What is said of a whole, and so only where no part of the project is left out. */
export const whole = {
  ...smallProject,
  "targets.yaml": `${smallProject["targets.yaml"]}redirects: { a: ⟦redirect-unknown⟧nowhere }
coverage: { ⟦coverage-below⟧response_examples: 100 }
`,
  "out/specification.anchors.json":
    '{ "version": 1, "anchors": [\n{"id":⟦anchor-gone⟧"log-in","title":"Log in"}\n] }\n',
  "api/ping.yaml": `${smallProject["api/ping.yaml"]}        404: ⟦response-without-example⟧{ description: No., schema: { $ref: "#/definitions/Used" } }
definitions:
  Used: { type: object, properties: { a: { type: string, description: A. } } }
  ⟦unused-shared⟧Unused: { type: object }
`,
};
