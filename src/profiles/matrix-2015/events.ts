import type { CommonFields, EventType, NamedSchema } from "../../model/types.ts";
import type { Variables } from "../../sections/view.ts";
import { compareText, pythonText } from "./python.ts";
import { tablesOf, typesOf } from "./tables.ts";

/** What the templates show of an event type. */
export function eventOf(event: EventType): Variables {
  const { content, examples, location, stateKey, type } = event;
  const messageType = messageTypeOf(event);
  const kind = kindOf(event);
  const [example] = examples;
  const isAnyMessage = type === "m.room.message" && messageType === undefined;
  return {
    location,
    type,
    title: `\`\`${type}\`\``,
    messageTitle: `\`\`${messageType ?? event.variant ?? type}\`\``,
    kind,
    stateKey:
      kind === "State Event" && stateKey?.description ? `\`\`state_key\`\`: ${stateKey.description}` : "",
    description: event.description + (isAnyMessage ? LINK_TO_MESSAGE_TYPES : ""),
    tables: content ? tablesOf(content) : [],
    example: example?.value,
    exampleLocation: example?.location ?? location,
  };
}

const LINK_TO_MESSAGE_TYPES = " For more information on ``msgtypes``, see `m.room.message msgtypes`_.";

/** The fields that events share; which of them are required was not shown. */
export function commonFieldsOf({ title, description, schema, location }: CommonFields): Variables {
  const rows = [...schema.properties]
    .sort((a, b) => compareText(a.name, b.name))
    .map((property) => ({
      key: property.name,
      type: typesOf(property.schema).join(" or "),
      description: property.schema.description,
      location: property.location,
    }));
  return { location, title: `${title} Fields`, description, rows };
}

/** A schema of a collection, which the original had none of, shown as it showed the content of events. */
export function namedSchemaOf({
  name,
  title,
  description,
  schema,
  examples,
  location,
}: NamedSchema): Variables {
  const [example] = examples;
  const { title: _, ...untitled } = schema;
  return {
    location,
    title: title ?? `\`\`${name}\`\``,
    description,
    tables: tablesOf(untitled),
    example: example?.value,
    exampleLocation: example?.location ?? location,
  };
}

function messageTypeOf({ content }: EventType): string | undefined {
  const property = content?.properties.find(({ name }) => name === "msgtype");
  const first = property?.schema.enum?.[0];
  return first === undefined ? undefined : pythonText(first);
}

/** What the original called an event's kind: only the schema that it inherits first counted. */
function kindOf({ schema, title }: EventType): string {
  const [parent] = schema.allOf;
  if (!parent) return title || "None";
  if (parent.location.file.endsWith("core-event-schema/state_event.json")) return "State Event";
  return parent.location.file.endsWith("core-event-schema/room_event.json") ? "Message Event" : "None";
}
