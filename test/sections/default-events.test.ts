import { expect, test } from "vitest";
import { memoryFiles } from "../helpers/memory-files.ts";
import { renderEvent, renderProject } from "./default-sections.ts";
import { listTables, rowsOf } from "./list-tables.ts";

const content = { type: "object", properties: { name: { type: "string", description: "A name." } } };

test("an event shows its kind, its state key, and what stands beside its content", () => {
  const files = {
    "targets.yaml": "targets: { main: { files: [] } }\n",
    "event-schemas/schema/v1/core-event-schema/state_event.json": JSON.stringify({
      title: "State Event",
      description: "Fields of all state events.",
      type: "object",
      properties: { state_key: { type: "string", description: "A key." } },
      required: ["state_key"],
    }),
    "event-schemas/schema/v1/m.room.thing_": JSON.stringify({
      title: "Tells what a *thing* is.",
      description: "About things.",
      allOf: [{ $ref: "core-event-schema/state_event.json" }],
      type: "object",
      properties: {
        content: { ...content, required: ["name"] },
        state_key: { type: "string", description: "Any of:\n\n- a\n- b", enum: [""] },
        type: { enum: ["m.room.thing_"] },
        extra: { type: "integer" },
      },
    }),
    "event-schemas/examples/v1/m.room.thing_": '{"type":   "m.room.thing_"}\n',
  };
  const project = renderProject(memoryFiles(files));
  const text = project.section("m_room_thing__event");
  expect(text).toMatch(
    /^\.\. class:: event state-event\n\n``m\.room\.thing_``\n<{17}\n\n:Kind: State event\n:State key: Any of:\n\n {3}- a\n {3}- b\n/,
  );
  expect(text).toContain('   Must be ``""``.\n\nTells what a \\*thing\\* is.\n\nAbout things.\n\n');
  expect(rowsOf(text, "Content")).toEqual([["``name``", "``string``", "**Required.** A name."]]);
  expect(rowsOf(text, "Event")).toEqual([["``extra``", "``integer``", ""]]);
  expect(text).toContain('   Example:\n\n   .. code:: json\n\n      {"type":   "m.room.thing_"}\n');

  const common = project.section("common_state_event_fields");
  expect(common).toMatch(/^State Event Fields\n<{18}\n\nFields of all state events\.\n\n/);
  expect(rowsOf(common, "Fields")).toEqual([["``state_key``", "``string``", "**Required.** A key."]]);
});

test("each example of an event says which variant it is of", () => {
  const text = renderEvent(
    { title: "Member", type: "object", properties: { content } },
    { "m.x": '{"a": 1}', "m.x#invited": '{"b": 2}' },
  );
  expect(text).toContain('   Example:\n\n   .. code:: json\n\n      {"a": 1}\n');
  expect(text).toContain('Example, ``m.x#invited``:\n\n   .. code:: json\n\n      {"b": 2}\n');
  expect(text).not.toContain("Member");
});

test("a content that is a map is shown with what it maps to", () => {
  const receipts = { title: "Receipts", type: "object", properties: { ts: { type: "number" } } };
  const text = renderEvent({
    type: "object",
    properties: {
      content: { type: "object", patternProperties: { "^@": { "x-pattern": "$USER_ID", ...receipts } } },
    },
  });
  expect(text).toContain("Content: ``{$USER_ID: Receipts}`` (keys match ``^@``).\n");
  expect(listTables(text).map(({ caption }) => caption)).toEqual(["``Receipts``"]);
});
