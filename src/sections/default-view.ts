import type { TitleStyles } from "../project/project.ts";
import { indented, item, startWith } from "../rst/emit/block.ts";
import { escaped, literal } from "../rst/emit/inline.ts";
import { underline } from "../rst/emit/underline.ts";
import { endpointView } from "./default/endpoint-view.ts";
import { eventView } from "./default/event-view.ts";
import { schemaView } from "./default/schema-view.ts";
import type { View } from "./view.ts";

interface Described {
  description: string;
  required?: boolean;
  deprecated?: boolean;
  readOnly?: boolean;
}

/** The view that the `default` templates are written for. Titles are subtitles of whatever section shows them. */
export function defaultView({ subtitle }: TitleStyles): View {
  return {
    id: `default ${subtitle}`,
    httpApi: (api) => ({
      description: api.description,
      endpoints: api.endpoints.map((endpoint) => endpointView(api, endpoint)),
    }),
    event: (event) => ({ event: eventView(event) }),
    events: (events) => ({ events: events.map(eventView) }),
    commonFields({ title, name, description, schema, location }) {
      const { title: _, ...untitled } = schema;
      return {
        title: escaped(`${title === "" ? name : title} Fields`),
        description,
        fields: schemaView(untitled, "Fields", [description]),
        location,
      };
    },
    changelog: ({ body }) => body,
    filters: {
      /** Text in which nothing is markup, in a fixed-width font. */
      literal: (text: string) => literal(text),
      literals: (texts: string[]) => texts.map(literal).join(", "),
      /** The line below a title. */
      underline: (title: string) => underline(title, subtitle),
      /** A block as it is, indented. */
      block: (text: string, columns = 0) => indented(String(text), columns),
      /** What follows a marker such as `-`: a space and a block, its further lines indented. */
      item: (text: string, columns: number) => item(String(text), columns),
      /** A description behind what its subject is: required, deprecated, read-only. */
      lead,
      /** A description behind what its subject is, and before its enum values, default and constraints. */
      details: (subject: Described & { facts: string }) =>
        [lead(subject), subject.facts].filter((part) => part !== "").join("\n\n"),
    },
  };
}

function lead({ required, deprecated, readOnly, description }: Described): string {
  const qualities = [
    ...(required ? ["**Required.**"] : []),
    ...(deprecated ? ["**Deprecated.**"] : []),
    ...(readOnly ? ["**Read-only.**"] : []),
  ];
  return startWith(description, qualities.join(" "));
}
