import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** What of this repository's own specification makes a small one. */
const cutOfOwn = [
  "specification/modules/typing_notifications.rst",
  "specification/events.rst",
  "api/client-server/v1/typing.yaml",
  ...["empty", "error", "rate_limited", "limit_error"].map(
    (name) => `api/client-server/definitions/${name}.yaml`,
  ),
  ...["m.typing", "m.room.message", "m.room.message#m.file"].flatMap((name) => [
    `event-schemas/schema/${name}`,
    `event-schemas/examples/${name}`,
  ]),
  ...["event", "room_event", "state_event", "msgtype_infos/file_info", "msgtype_infos/image_info"].map(
    (name) => `event-schemas/schema/core-event-schema/${name}.json`,
  ),
  "CHANGELOG.rst",
];

/**
 * Small projects that hold much: each a map from paths to bytes.
 * @param smallProject a further one, a mapping from paths to texts
 */
export function readSamples(smallProject) {
  const folders = join(repository, "bench/damage/samples");
  const written = readdirSync(folders)
    .sort()
    .map((name) => filesIn(join(folders, name)));
  const own = new Map(cutOfOwn.map((path) => [path, readFileSync(join(repository, path))]));
  const chapters = cutOfOwn
    .filter((path) => path.endsWith(".rst") && path.includes("/"))
    .map((path) => path.slice(14));
  own.set("targets.yaml", Buffer.from(JSON.stringify({ targets: { main: { files: chapters } } })));
  const small = new Map(Object.entries(smallProject).map(([path, text]) => [path, Buffer.from(text)]));
  return [...written, filesIn(join(repository, "scripts/with-errors")), own, small];
}

function filesIn(folder) {
  return new Map(listFiles(folder).map((path) => [relative(folder, path), readFileSync(path)]));
}

/** All regular files below a folder whose names are text, in the same order everywhere; links are not followed. */
export function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes("\ufffd"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export function writeProject(files, root) {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}
