import { expect, it } from "vitest";
import { isIgnoredName } from "../../src/watch/ignored.ts";

it.each([
  "node_modules",
  ".git",
  ".DS_Store",
  "4913",
  ".intro.rst.swp",
  ".intro.rst.swx",
  "intro.rst~",
  ".intro.rst.un~",
  ".#intro.rst",
  "#intro.rst#",
  "intro.rst___jb_tmp___",
  "intro.rst___jb_old___",
  ".intro.rst.kate-swp",
  ".goutputstream-A1B2C3",
  "~$intro.rst",
  "._intro.rst",
  "intro.rst.sb-1a2b3c4d-Xy12Zz",
  "intro.rst.tmp",
  "intro.rst.tmp.4711.1700000000000",
  "intro.rst.bak",
])("ignores %s", (name) => expect(isIgnoredName(name)).toBe(true));

it.each([
  "intro.rst",
  "targets.yaml",
  "m.room.message#m.text",
  "m.call.invite",
  "http-api.njk",
  "set.txt",
  "template.rst",
  "tmp",
  "49131",
])("does not ignore %s", (name) => expect(isIgnoredName(name)).toBe(false));
