import {
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fragments } from "./fragments.js";
import { byteDamages, textDamages } from "./text-damages.js";

const endings = [
  "x",
  ".yaml",
  ".json",
  "~",
  "#b",
  "$b",
  ".rst",
  ".bak",
  ".md",
  ".njk",
  "\n::error::a",
  "\u001b[1m",
];
const names = [
  "con",
  "a.",
  " ",
  "__proto__.yaml",
  "constructor",
  "toString.json",
  "m.a#b#c",
  "m.#",
  "#",
  "a b.yaml",
  "m.é",
];

/** Each damages one of the `files` of a project; `place` knows what is around it. */
const fileDamages = [
  ({ file }, { pick }) => renameSync(file, `${file}${pick(endings)}`),
  ({ file }, { pick }) => renameSync(file, join(dirname(file), pick(names))),
  ({ file, files }, { pick }) => renameSync(file, join(dirname(pick(files)), `moved-${basename(file)}`)),
  ({ file, files }, { pick }) => cpSync(file, pick(files)),
  ({ file }) => rmSync(file),
  ({ file }) => {
    rmSync(file);
    mkdirSync(file);
  },
  ({ file, files, root }, { pick }) => {
    const folder = dirname(pick(files));
    if (folder !== root) renameSync(folder, `${folder}${pick(endings)}`);
    else rmSync(file);
  },
  ({ file, files, root, outside }, { pick }) => {
    rmSync(file);
    const inside = relative(dirname(file), pick(files));
    const anywhere = [
      ".",
      "..",
      root,
      file,
      "/dev/zero",
      "/etc/passwd",
      "missing",
      join(outside, "secret"),
      outside,
    ];
    symlinkSync(pick([inside, pick(anywhere)]), file);
  },
  ({ file, files, root, outside }, { pick }) => {
    const folder = dirname(file);
    if (folder === root) return;
    rmSync(folder, { recursive: true });
    symlinkSync(
      pick([".", "..", root, outside, dirname(pick(files)), "missing", folder, "/dev/null"]),
      folder,
    );
  },
  ({ file, pipe }) => {
    rmSync(file);
    linkSync(pipe, file);
  },
  ({ file }, { pick }) => writeFileSync(join(dirname(file), pick(names)), pick(fragments)),
  ({ file }) =>
    writeFileSync(Buffer.concat([Buffer.from(`${dirname(file)}/m.`), Buffer.from([0xff, 0xe4])]), "{}"),
];

/**
 * Damages one to four of a project's files.
 * @param place the folder `root` of the project, its `files`, a folder `outside` of it, and a named pipe
 */
export function damage(place, random) {
  for (let round = 0; round <= random.upTo(4); round++) {
    const file = random.pick(place.files);
    try {
      if (random.upTo(6) === 0) random.pick(fileDamages)({ ...place, file }, random);
      // Written through a link, the damage would be done outside.
      else if (lstatSync(file).isFile()) damageContent(file, random);
    } catch (error) {
      // What a damage before this one took away, or put there.
      if (!/^(ENOENT|ENOTDIR|EISDIR|EEXIST|ENOTEMPTY|ELOOP|ENAMETOOLONG|EINVAL|ERR_FS_)/.test(error?.code))
        throw error;
    }
  }
}

function damageContent(file, random) {
  const bytes = readFileSync(file);
  const isText = random.upTo(7) > 0;
  writeFileSync(
    file,
    isText
      ? random.pick(textDamages)(bytes.toString("utf8"), random)
      : random.pick(byteDamages)(bytes, random),
  );
}
