import { finding } from "../diagnostics/finding.ts";
import { parentOf } from "../project/layout.ts";
import type { EventRules } from "../project/profile/profile.ts";
import type { Project } from "../project/project.ts";
import type { Reader } from "../schema/reader.ts";
import { parseSource } from "../source/parse.ts";
import { isMap, type Value } from "../source/value.ts";
import { referredFiles } from "./referred-files.ts";

/** Reports event schemas and examples in folders where none is read, and that nothing refers to. */
export function reportUnreadEvents(
  { unreadEventFiles, profile: { events } }: Project,
  { sources: { files, allOpened, pathsIn }, referencedFiles, report }: Reader,
): void {
  const unread = unreadEventFiles.flatMap(({ file, ...rest }) => {
    const read = referencedFiles.has(file) ? undefined : files.read(file);
    if (read === undefined || !("text" in read)) return [];
    const source = parseSource(file, read.text, () => {});
    return source && events && isOfEvents[rest.kind](source.value, events.properties)
      ? [{ file, text: read.text, source, ...rest }]
      : [];
  });
  if (unread.length === 0) return;
  // What one of them refers to would be read with it.
  const referred = referredFiles({ files, pathsIn, allOpened: () => [...allOpened(), ...unread] });
  for (const { source, kind, home } of unread)
    if (!referred.has(source.file))
      report(finding("event-unread", { kind, folder: parentOf(source.file), home }, { file: source.file }));
}

const isOfEvents: Record<
  Project["unreadEventFiles"][number]["kind"],
  (value: Value, properties: EventRules["properties"]) => boolean
> = {
  schemas: (value) =>
    isMap(value) &&
    (value.has("properties") ||
      value.get("type") === "object" ||
      ["allOf", "anyOf", "oneOf"].some((key) => Array.isArray(value.get(key)))),
  examples: (value, { content, type }) =>
    isMap(value) && (value.has(content) || typeof value.get(type) === "string"),
};
