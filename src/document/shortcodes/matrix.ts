import { matrix } from "../../project/profile/matrix.ts";
import { byWeight } from "../../sections/events-of.ts";
import { apiSection, commonFieldsSection, eventSection } from "../../sections/names.ts";
import { isNumber, numberText } from "../../source/number.ts";
import { itemsOf, valueAt } from "../../source/value.ts";
import {
  around,
  inAttribute,
  type ShortcodeCall,
  type ShortcodeKind,
  type ShortcodeKinds,
  single,
} from "./kinds.ts";

/** The shortcodes that the site of the Matrix specification has of its own. */
export const matrixShortcodes: ShortcodeKinds = new Map<string, ShortcodeKind>([
  ["boxes/note", box("note")],
  ["boxes/warning", box("warning")],
  ["boxes/rationale", box("rationale", '<p class="admonition-title">Rationale</p>')],
  ["added-in", single(["v"], 1, (call) => call.write(historyOf(call, "Added", "New")))],
  ["changed-in", single(["v"], 1, (call) => call.write(historyOf(call, "Changed", "Changed")))],
  [
    "http-api",
    single(["spec", "api", "anchor_base"], 2, (call) => {
      const group = `${call.value("api")}_${call.value("spec")}`.replace(/[-.]/g, "_");
      call.section(apiSection(group), "api", { anchorBase: "anchor_base" });
    }),
  ],
  [
    "event",
    single(["event", "title", "desired_example_name"], 1, (call) =>
      call.section(eventSection(call.value("event").replace("$", "#")), "event", {
        title: "title",
        example: "desired_example_name",
      }),
    ),
  ],
  [
    "event-fields",
    single(["event_type"], 1, (call) =>
      call.section(commonFieldsSection(call.value("event_type")), "event_type"),
    ),
  ],
  [
    "definition",
    single(["path", "compact"], 1, (call) => call.definition(`data/${call.value("path")}`, "path")),
  ],
  ["changelog/changelogs", single([], 0, (call) => call.write(listBelow(call)))],
  ["event-group", single(["group_name"], 1, showGroup)],
  ["msgtypes", single([], 0, (call) => call.section("msgtype_events", ""))],
  [
    "cs-module",
    // Without a `filename`, the name of a module is that of its file.
    single(["name", "filename"], 1, (call) => {
      const parameter = call.value("filename") === "" ? "name" : "filename";
      call.include(`content/client-server-api/modules/${call.value(parameter)}.md`, parameter);
    }),
  ],
  [
    "rver-fragment",
    single(["name"], 1, (call) => call.include(`content/rooms/fragments/${call.value("name")}.md`, "name")),
  ],
  [
    "diagram",
    single(["name", "alt"], 1, (call) => {
      const [name, alt] = [call.value("name"), call.value("alt")].map(inAttribute);
      call.write(`<img src="/diagrams/${name}.png" alt="${alt}">`);
    }),
  ],
  ["sas-emojis", single([], 0, (call) => call.write(emojiTable(call)))],
  [
    "proposal-tables",
    single([], 0, (call) =>
      call.write(["| MSC | Title | State |", "| --- | --- | --- |"].join(`\n${call.indent}`)),
    ),
  ],
]);

function box(kind: string, title = ""): ShortcodeKind {
  return around([], () => `<div class="admonition ${kind}">${title}`, "</div>");
}

/** On the page of a room version, what another version has added is not worth a word. */
function historyOf({ frontMatter, value }: ShortcodeCall, word: string, ofThis: string): string {
  const version = value("v");
  const said = valueAt(frontMatter, "version");
  const own = isNumber(said) ? numberText(said) : said;
  if (typeof own !== "string" || own === "") return `**[${word} in \`v${version}\`]**`;
  return own === version ? `**[${ofThis} in this version]**` : "";
}

function showGroup(call: ShortcodeCall): void {
  const start = eventSection(call.value("group_name")).replace(/_event$/, "");
  const events = call.sections.filter(({ name }) => name.startsWith(start) && name.endsWith("_event"));
  if (events.length === 0) call.section(eventSection(call.value("group_name")), "group_name");
  for (const { name } of byWeight(events)) {
    call.section(name, "group_name");
    call.write("\n\n");
  }
}

/** Links to the pages below, as a list. */
function listBelow({ site, page, indent }: ShortcodeCall): string {
  const pages = site?.below(page.file) ?? [];
  return pages
    .map(
      ({ address, title, linkTitle }) =>
        `- [${(linkTitle ?? title ?? address).replace(/[[\]\\]/g, "\\$&")}](${address})`,
    )
    .join(`\n${indent}`);
}

function emojiTable(call: ShortcodeCall): string {
  const { file = "", columns = [] } = matrix.data.get("sas_emoji_table") ?? {};
  const rows = itemsOf(call.data(file)).map((emoji) =>
    columns.map((column) => String(valueAt(emoji, column) ?? "")),
  );
  const titles = columns.map((column) => `${column.slice(0, 1).toUpperCase()}${column.slice(1)}`);
  return [titles, columns.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join(`\n${call.indent}`);
}
