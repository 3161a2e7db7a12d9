import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dump, load } from "js-yaml";

/**
 * Makes one project that contains `project` `count` times. Each copy is a folder of its own; the names of its API files
 * and event types end in the copy's number, and its chapters use the names that follow from that.
 */
export function copies(project, folder, count) {
  const targetsFile = ["targets.yaml", "specification/targets.yaml"]
    .map((each) => join(project, each))
    .find(exists);
  const targets = load(readFileSync(targetsFile, "utf8"));
  const files = [];
  const events = [];
  for (let number = 1; number <= count; number++) {
    const copy = join(folder, `copy${number}`);
    for (const part of ["api", "event-schemas"])
      cpSync(join(project, part), join(copy, part), { recursive: true });
    for (const file of filesBelow(join(copy, "api")))
      if (/\/[\w-]+\.yaml$/.test(file) && !file.includes("/definitions/"))
        renameSync(file, file.replace(/\.yaml$/, `_${number}.yaml`));
    for (const file of filesBelow(join(copy, "api")))
      if (file.endsWith(".yaml")) writeFileSync(file, withOwnEvents(readFileSync(file, "utf8"), number));
    for (const file of filesBelow(join(copy, "event-schemas")))
      if (/\/m\.[^/]*$/.test(file)) renameSync(file, file.replace(/(\/m\.[^/#]*)([^/]*)$/, `$1.${number}$2`));
    for (const schemas of foldersWithEvents(join(copy, "event-schemas/schema"))) {
      const relative = schemas.slice(folder.length + 1);
      events.push({ schemas: relative, examples: relative.replace("/schema", "/examples") });
    }
    const chapters = join(folder, "specification", `copy${number}`);
    cpSync(join(project, "specification"), chapters, { recursive: true });
    for (const file of filesBelow(chapters))
      if (file.endsWith(".rst")) writeFileSync(file, renamed(readFileSync(file, "utf8"), number));
    files.push({ 0: `group:copy${number}` });
    targets.groups = { ...targets.groups, [`copy${number}`]: grouped(targets, number) };
  }
  const apis = Array.from({ length: count }, (_, index) => `copy${index + 1}/api`);
  const common = events[0].schemas;
  for (const name of Object.keys(targets.groups)) if (!name.startsWith("copy")) delete targets.groups[name];
  const configuration = {
    ...targets,
    targets: { main: { files: files.map((entry) => entry[0]) } },
    sources: { apis, events, common_fields: `${common}/core-event-schema` },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "targets.yaml"), dump(configuration));
}

/** The chapters of the main target as members of one copy's group. */
function grouped(targets, number) {
  const { files } = targets.targets.main;
  const expand = (entry, depth) => {
    if (typeof entry !== "string")
      return Object.entries(entry).flatMap(([more, inner]) => expand(inner, depth + Number(more)));
    if (entry.startsWith("group:"))
      return targets.groups[entry.slice(6)].flatMap((member) => expand(member, depth));
    return [depth === 0 ? `copy${number}/${entry}` : { [depth]: `copy${number}/${entry}` }];
  };
  return files.flatMap((entry) => expand(entry, 0));
}

/** An API file of a copy, whose references lead to that copy's event types. */
function withOwnEvents(api, number) {
  return api.replace(/(-event-schema\/m\.[\w.]+)/g, `$1.${number}`);
}

function renamed(chapter, number) {
  return chapter
    .replace(/(\{\{|<<)(\w+)_http_api(\}\}|>>)/g, `$1$2_${number}_http_api$3`)
    .replace(/(\{\{|<<)(m_\w+?)(#\w+)?_event(\}\}|>>)/g, `$1$2_${number}$3_event$4`)
    .replace(/\{\{(msgtype_events|voip_events|presence_events|room_events|spec_\w+)\}\}/g, "");
}

function foldersWithEvents(folder) {
  const found = new Set();
  for (const file of filesBelow(folder))
    if (/\/m\.[^/]*$/.test(file)) found.add(file.slice(0, file.lastIndexOf("/")));
  return [...found];
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function exists(path) {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
