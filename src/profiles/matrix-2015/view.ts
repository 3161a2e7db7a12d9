import type { TitleStyles } from "../../project/project.ts";
import type { View } from "../../sections/view.ts";
import type { Value } from "../../source/value.ts";
import { commonFieldsOf, eventOf, namedSchemaOf } from "./events.ts";
import { endpointsOf } from "./operations.ts";
import { pythonJson } from "./python.ts";
import { lengthOf, wrap } from "./textwrap.ts";

/** The view of the `2015` templates: what the original toolchain showed of a project, its mistakes included. */
export function view2015(titleStyles: TitleStyles): View {
  return {
    id: `2015 ${titleStyles.subtitle}`,
    httpApi: (api) => ({ endpoints: endpointsOf(api) }),
    webhooks: (api) => ({ endpoints: endpointsOf({ ...api, basePath: "", operations: api.webhooks }) }),
    event: (event) => ({ event: eventOf(event) }),
    events: (events) => ({ events: events.map(eventOf) }),
    commonFields: (fields) => ({ fields: commonFieldsOf(fields) }),
    schemas: (schemas) => ({ schemas: schemas.map(namedSchemaOf) }),
    changelog: ({ body }) => `\n${withoutComments(body)}\n\n`,
    filters: {
      wrap,
      /** A line below a title, as long as the title. */
      underline: (title: string) => titleStyles.subtitle.repeat(lengthOf(title)),
      /** The spaces from the end of a text to a column; none where the text is longer. */
      gap: (text: string, column: number) => " ".repeat(Math.max(0, column - lengthOf(text))),
      /** Every line after the first, empty ones too, moved to a column. */
      hang: (text: string, column: number) => text.replaceAll("\n", `\n${" ".repeat(column)}`),
      json: (value: Value) => pythonJson(value, 4),
    },
  };
}

/** The original left out every line that looks like a comment, directives too. */
function withoutComments(text: string): string {
  const lines = text.split("\n").filter((line) => !line.trim().startsWith(".. "));
  return lines.join("\n");
}
