import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));

/** How long the watcher waits for more changes: see `QUIET` in src/watch/scheduler.ts. */
const QUIET = 25;
const ROUNDS = 30;
const EARLY = 50;
const LATE = 1000;

/**
 * Watches a copy of a project in `folder`, and saves files of it.
 * @returns for each kind of file the milliseconds from saving it to the published files, beyond the watcher's own delay;
 *   and the MiB of the heap that are in use after 50 rebuilds, and after 1000
 */
export async function watching(project, folder) {
  const root = join(folder, "watched");
  cpSync(project, root, { recursive: true });
  const edits = editsOf(root);
  const collector = join(repository, "bench/collect.js");
  const command = ["watch", "-C", root, "--out", join(folder, "watched-out")];
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--import", collector, join(repository, "bin/spec.cjs"), ...command],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value;
  let number = 0;
  const save = async ({ path, from, to }) => {
    const text = readFileSync(path, "utf8").replace(from, (found) => to(found, ++number));
    const start = performance.now();
    writeFileSync(path, text);
    const line = await next();
    const time = performance.now() - start - QUIET;
    if (!/ published/.test(line)) throw new Error(`an edit of ${path} gave: ${line}`);
    return time;
  };
  const heap = async () => {
    child.kill("SIGUSR2");
    return Number(/heap: (\d+)/.exec(await next())?.[1]) / 2 ** 20;
  };
  try {
    await next();
    const [usual] = Object.values(edits);
    while (number < EARLY) await save(usual);
    const early = await heap();
    const times = Object.fromEntries(Object.keys(edits).map((kind) => [kind, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const [kind, edit] of Object.entries(edits)) times[kind].push(await save(edit));
    while (number < LATE) await save(usual);
    return { times, early, late: await heap() };
  } finally {
    child.kill("SIGTERM");
  }
}

/** What is edited: each edit is seen in what is published, and can be made again. */
function editsOf(root) {
  const find = (below, ending, pattern) => {
    const names = readdirSync(join(root, below), { recursive: true }).filter((name) => name.endsWith(ending));
    const paths = names.sort().map((name) => join(root, below, name));
    const path = paths.find((each) => pattern.test(readFileSync(each, "utf8")));
    if (path === undefined) throw new Error(`nothing to edit in ${below}`);
    return path;
  };
  const summary = /(summary: ['"]?)(?:Edit \d+\. )?/;
  const paragraph = /(\n\n)(?:Edit \d+\. )?(?=[A-Z][a-z]+ [a-z]+ [a-z]+ )/;
  const template = join(root, "templating/http-api.njk");
  mkdirSync(join(root, "templating"), { recursive: true });
  writeFileSync(
    template,
    `${readFileSync(join(repository, "templating/default/http-api.njk"), "utf8")}\nEdit 0.\n`,
  );
  const edit = (before) => (found, number) => `${before.exec(found)?.[1] ?? ""}Edit ${number}. `;
  return {
    "a chapter": { path: find("specification", ".rst", paragraph), from: paragraph, to: edit(/(\n\n)/) },
    "an API file": {
      path: find("api", ".yaml", /^swagger:[\s\S]*summary: /m),
      from: summary,
      to: edit(/(summary: ['"]?)/),
    },
    "a template": { path: template, from: /Edit \d+\./, to: (_, number) => `Edit ${number}.` },
  };
}
