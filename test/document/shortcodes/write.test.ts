import { expect, test } from "vitest";
import { expandText } from "../../../src/document/expand.ts";
import { readMarkdown } from "../../../src/markdown/index.ts";
import { unmark } from "../../helpers/marked.ts";
import { memoryContext, placesOf } from "../context.ts";

const sections = {
  login_client_server_http_api: "POST /login\n\nLogs in.",
  m_room_name_event: "m.room.name",
  m_call_answer_event: "m.call.answer",
  m_call_invite_event: "m.call.invite",
  common_room_event_fields: "Fields",
  definition_server_server_pdu: "PDU",
  m_room_message_event: "m.room.message",
  msgtype_events: "Kinds",
};

function expand(text: string, files: Record<string, string> = {}) {
  const { context, findings, uses } = memoryContext(files, sections, {
    origins: { definition_server_server_pdu: "data/pdu.yaml" },
    weights: { m_call_answer_event: 40, m_call_invite_event: 10.5 },
    examples: ["m.room.message#m.text", "m.room.name"],
  });
  const { lines, origins } = expandText(text, "page.md", context);
  return { text: lines.join("\n"), origins, findings, uses: uses.map(({ section }) => section) };
}

test.each([
  ['{{% http-api spec="client-server" api="login" %}}', "login_client_server_http_api"],
  ['{{% http-api "client-server" "login" %}}', "login_client_server_http_api"],
  ['{{% event event="m.room.name" title="Name" %}}', "m_room_name_event"],
  ['{{% event-fields event_type="room_event" %}}', "common_room_event_fields"],
  ['{{% definition path="pdu" %}}', "definition_server_server_pdu"],
  ["{{% msgtypes %}}", "msgtype_events"],
  ["{{< msgtypes />}}", "msgtype_events"],
])("%s shows a section", (call, section) => {
  const { findings, uses } = expand(call);
  expect(findings).toEqual([]);
  expect(uses).toEqual([section]);
});

test("a group of events shows each of them", () => {
  expect(expand('{{% event-group group_name="m.room" %}}').uses).toEqual([
    "m_room_name_event",
    "m_room_message_event",
  ]);
});

test("a group of events is ordered by weight; what has none comes first, with what has 0", () => {
  expect(expand('{{% event-group group_name="m" %}}').uses).toEqual([
    ...["m_room_name_event", "m_room_message_event"],
    ...["m_call_invite_event", "m_call_answer_event"],
  ]);
});

test.each([
  ['event="m.room.message" title="A `m.text` *message*"', "A ``m.text`` *message* (all examples)"],
  [
    'event="m.room.message" desired_example_name="m.room.message$m.text"',
    "m.room.message (m.room.message#m.text)",
  ],
  ['"m.room.name" "Name_" "m.room.name"', "Name\\_ (m.room.name)"],
  // What is no line of words is shown as it is written.
  ['event="m.room.name" title="- a"', "\\- a (all examples)"],
  ['event="m.room.name" title=""', "m.room.name"],
])("an event has the title and the example that the call names: %s", (parameters, shown) => {
  expect(expand(`{{% event ${parameters} %}}`)).toMatchObject({ findings: [], text: shown });
});

test("an example that there is not is reported where it is named, and the event is shown as it is", () => {
  const call = '{{% event event="m.room.message" desired_example_name="m.room.message$m.txt" %}}';
  const { findings, text } = expand(call);
  expect(text).toBe("m.room.message");
  expect(placesOf(findings, { "page.md": call })).toEqual([
    { code: "shortcode-syntax", file: "page.md", line: 1, column: 56 },
  ]);
  expect(findings.map(({ message }) => message)).toEqual([
    "The shortcode 'event' cannot be read: no event has an example 'm.room.message$m.txt'; did you mean 'm.room.message$m.text'?",
  ]);
});

test("versions stand in the line, and on a page of a version only its own", () => {
  const calls = 'A {{% added-in v="1.2" %}} and {{% changed-in v="1.3" %}}.';
  expect(expand(calls).text).toBe("A **[Added in `v1.2`]** and **[Changed in `v1.3`]**.");
  const page = `---\nversion: 1.3\n---\n${calls}`;
  expect(expand(page).text).toBe("---\nversion: 1.3\n---\nA  and **[Changed in this version]**.");
});

test("a box is an admonition, and each line keeps its place", () => {
  const { text, origins, findings } = expand(
    "One\n\n{{% boxes/note %}}\n*Two*\n\n- three\n{{% /boxes/note %}}\nFour",
  );
  expect(findings).toEqual([]);
  const lineOf = (line: string) => origins[text.split("\n").indexOf(line)]?.line;
  expect([lineOf("One"), lineOf("*Two*"), lineOf("- three"), lineOf("Four")]).toEqual([1, 4, 6, 8]);
  const { document, problems } = readMarkdown(text);
  expect(problems).toEqual([]);
  expect(document.children.map(({ type }) => type)).toEqual(["paragraph", "admonition", "paragraph"]);
});

test.each([
  "{{% boxes/warning %}}Text{{% /boxes/warning %}}",
  "- item\n\n    {{% boxes/note %}}\n    Text\n    {{% /boxes/note %}}\n- next",
  "{{% boxes/rationale %}}\nText\n{{% boxes/note %}}\nInner\n{{% /boxes/note %}}\n{{% /boxes/rationale %}}",
  '{{< details summary="More & more" open=true >}}\nText\n{{< /details >}}',
])("boxes stand wherever blocks do: %s", (call) => {
  const { text, findings } = expand(call);
  expect(findings).toEqual([]);
  expect(readMarkdown(text).problems).toEqual([]);
  expect(text).toContain("</d");
});

test("a file is included with its shortcodes expanded, without its front matter, and keeps its places", () => {
  const files = {
    "content/rooms/fragments/auth.md": '---\ntitle: x\n---\n\nRules {{% added-in v="3" %}}\n',
    "content/client-server-api/modules/push.md": "### Push\n",
  };
  const { text, origins, findings } = expand(
    '{{% rver-fragment name="auth" %}}\n\n{{% cs-module name="Push" filename="push" %}}',
    files,
  );
  expect(findings).toEqual([]);
  expect(text.trim()).toBe("Rules **[Added in `v3`]**\n\n\n### Push");
  const at = text.split("\n").indexOf("Rules **[Added in `v3`]**");
  expect(origins[at]).toEqual({ chapter: "content/rooms/fragments/auth.md", line: 5 });
});

test("a module is included by the name of its file, or else by its own", () => {
  const files = { "content/client-server-api/modules/rich_replies.md": "### Rich replies" };
  for (const call of ['{{% cs-module name="rich_replies" %}}', '{{% cs-module "Replies" "rich_replies" %}}'])
    expect(expand(call, files)).toMatchObject({ text: "### Rich replies", findings: [] });
});

test("tables are made of data, and are empty where there is none", () => {
  const emoji = JSON.stringify([{ number: 0, emoji: "🐶", description: "Dog", unicode: "U+1F436" }]);
  expect(expand("{{% sas-emojis %}}", { "data-definitions/sas-emoji.json": emoji }).text).toBe(
    "| Number | Emoji | Unicode | Description |\n| --- | --- | --- | --- |\n| 0 | 🐶 | U+1F436 | Dog |",
  );
  expect(expand("{{% proposal-tables %}}").text).toBe("| MSC | Title | State |\n| --- | --- | --- |");
});

test("a picture, and the address of a page", () => {
  expect(expand('{{% diagram name="dag" alt="A <graph>" %}}').text).toBe(
    '<img src="/diagrams/dag.png" alt="A &lt;graph>">',
  );
  expect(expand('[x]({{< relref path="rooms/_index.md#v3" >}})').text).toBe("[x](/rooms#v3)");
});

test("calls between marks of a comment, and in raw text, stay as they are", () => {
  const { text, findings } = expand('{{%/* added-in v="1" */%}} {% raw %}{{% nothing %}}{% endraw %}');
  expect(findings).toEqual([]);
  expect(text).toBe('{{% added-in v="1" %}} {{% nothing %}}');
});

test("calls stand beside tags of templates", () => {
  const { text, findings } = expand('{% if 1 %}{{% added-in v="1" %}}{% endif %} b');
  expect(findings).toEqual([]);
  expect(text).toBe("**[Added in `v1`]** b");
});

test.each([
  'A {{% ⟦unknown-shortcode⟧aded-in v="1" %}}, {{% added-in v="1" %}}',
  'A {{% added-in ⟦shortcode-parameter⟧version="1" v="1" %}} {{% added-in v="1" %}}',
  'A {{% added-in "1" ⟦shortcode-parameter⟧"2" %}} {{% added-in "1" %}}',
  "A {{% ⟦shortcode-parameter⟧added-in %}}",
  "{{% msgtypes ⟦shortcode-parameter⟧all=1 %}}",
  'A {{% added-in v=⟦shortcode-syntax⟧"1 %}}\n\n{{% added-in v="1" %}}',
  "{{% ⟦shortcode-unpaired⟧boxes/note %}}\nText",
  "{{% boxes/note %}}\n{{% ⟦shortcode-unpaired⟧boxes/warning %}}\n{{% /boxes/note %}}",
  "Text {{% /⟦shortcode-unpaired⟧boxes/note %}}",
  '{{% added-in v="1" %}}x{{% /⟦shortcode-unpaired⟧added-in %}}',
  'A\n{{% rver-fragment name="⟦include-missing⟧nothing" %}}',
  'A\n{{% rver-fragment name="⟦include-missing⟧../../../secret" %}}',
  '{{% event event="⟦unknown-placeholder⟧m.room.nam" %}} {{% event event="m.room.name" %}}',
  '{{% http-api spec="client-server" api="⟦unknown-placeholder⟧logni" %}}',
  'Open ⟦unclosed-tag⟧{{% added-in v="1"',
])("errors point at what the author wrote: %s", (marked) => {
  const { files, expected } = unmark({ "page.md": marked });
  const text = String(files["page.md"]);
  expect(placesOf(expand(text).findings, { "page.md": text })).toEqual(expected);
});

test("a file that includes itself is reported where it does", () => {
  const name = "content/rooms/fragments/";
  const { files, expected } = unmark({
    [`${name}a.md`]: 'A {{% rver-fragment name="b" %}}',
    [`${name}b.md`]: 'B {{% rver-fragment name="⟦include-circle⟧a" %}} {{% rver-fragment name="c" %}}',
    [`${name}c.md`]: "C",
  });
  const texts = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, String(text)]));
  const { findings, text } = expand('{{% rver-fragment name="a" %}} {{% rver-fragment name="c" %}}', texts);
  expect(placesOf(findings, texts)).toEqual(expected);
  expect(text).toBe('A B {{% rver-fragment name="a" %}} C C');
});

test("an unknown shortcode and parameter name what is near", () => {
  const messages = expand('{{% aded-in v="1" %}} {{% added-in w="1" v="2" %}}').findings.map(
    ({ message }) => message,
  );
  expect(messages).toEqual([
    "There is no shortcode 'aded-in'; did you mean 'added-in'?",
    "The shortcode 'added-in' has no parameter 'w'; did you mean 'v'?",
  ]);
});
