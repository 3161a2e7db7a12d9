import { isIPv6 } from "node:net";
import { editorAddress, editors, editorTemplate } from "../../serve/editor.ts";
import { createPreview } from "../../serve/preview.ts";
import { type PreviewServer, type ServerOptions, startServer } from "../../serve/server.ts";
import type { Change } from "../../watch/snapshot.ts";
import type { ProjectWatch } from "../../watch/watch-project.ts";
import { createBuilder } from "../builder.ts";
import type { Console } from "../console.ts";
import type { ExitCode } from "../exit-codes.ts";
import { openBrowser } from "../open-browser.ts";
import { readPreviewAssets } from "../package/page-assets.ts";
import { shownPaths } from "../paths/shown-paths.ts";
import { createRevisionReplies } from "../revision-replies.ts";
import { projectRoot } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import type { Attempt } from "../watching/attempts.ts";
import { previewBuild } from "../watching/preview-build.ts";
import { showRebuild } from "../watching/show-rebuild.ts";
import { watchUntilEnd } from "../watching/watch-builds.ts";
import { listed } from "../watching/watch-status.ts";

export interface ServeOptions {
  directory?: string;
  templates?: string;
  define: ReadonlyMap<string, string>;
  set: ReadonlyMap<string, string>;
  check: boolean;
  host: string;
  port?: number;
  open?: true;
  poll?: boolean;
  editor?: string;
  quiet?: boolean;
  revisions?: boolean;
}

const USUAL_PORT = 8000;
/** How many ports above the usual one are tried where that is taken. */
const OTHER_PORTS = 20;

/** `spec serve [TARGET…]`: ends when the user ends it, with 0 whatever was found. */
export async function runServe(
  console: Console,
  targets: readonly string[],
  {
    directory,
    set,
    host,
    port,
    open,
    poll = false,
    editor,
    quiet = false,
    revisions = false,
    ...options
  }: ServeOptions,
): Promise<ExitCode> {
  const root = projectRoot(console, directory);
  const chosen = editor === undefined ? undefined : editorTemplate(editor);
  if (editor !== undefined && chosen === undefined)
    throw new UsageError(
      `'${editor}' is no editor: there are ${Object.keys(editors).join(", ")}, or an address with {file}, {line} and {column}.`,
    );
  const builder = await createBuilder(targets, { ...options, sourceLines: true, again: true });
  const preview = createPreview(readPreviewAssets());
  let started: (watch: ProjectWatch) => void = () => {};
  const watching = new Promise<ProjectWatch>((resolve) => {
    started = resolve;
  });
  const current = async () => {
    const watch = await watching;
    await new Promise<void>((resolve) => watch.whenCurrent(resolve));
  };
  const more = revisions ? createRevisionReplies(root, options.templates) : undefined;
  const server = await listen({ host, ...portsToTry(port), preview, current, more });
  const address = `http://${isIPv6(host) ? `[${host}]` : host}:${server.port}/`;
  const paths = shownPaths(console.cwd, root);
  const footer = `${address} shows it; Ctrl-C ends.`;

  if (server.isOpen)
    console.error(
      `spec: With --host ${host}, others on the network can read the preview, and all that the project holds of its model and sources.\n`,
    );
  let isFirst = true;
  const publish = (attempt: Attempt, changes: readonly Change[]): string[] => {
    const { isGood, failure, built } = attempt;
    const template = chosen ?? editors[built?.result.prepared?.project.editor ?? "vscode"] ?? editors.vscode;
    const changed = preview.show(previewBuild(attempt, (place) => editorAddress(template, root, place)));
    server.announce();
    const outcome = failure ?? (isGood ? showing(changed) : "the last good pages stay");
    showRebuild(console, attempt, { changes, outcome, isGood }, { quiet, footer, paths });
    if (isFirst && !console.screen) console.out(`${footer}\n`);
    if (isFirst && open)
      openBrowser(address, () => console.error(`spec: No browser could be opened. Go to ${address}\n`));
    isFirst = false;
    return [];
  };

  try {
    return await watchUntilEnd(console, { root, builder, substitutions: set, poll, publish, started });
  } finally {
    server.close();
  }
}

function showing(changed: readonly string[]): string {
  return changed.length === 0 ? "nothing new to show" : `${listed(changed)} shown anew`;
}

function portsToTry(port: number | undefined): Pick<ServerOptions, "port" | "otherPorts"> {
  return port === undefined ? { port: USUAL_PORT, otherPorts: OTHER_PORTS } : { port, otherPorts: 0 };
}

/** @throws UsageError where it cannot listen there */
async function listen(options: ServerOptions): Promise<PreviewServer> {
  try {
    return await startServer(options);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const { host, port, otherPorts } = options;
    const ports = otherPorts > 0 ? `The ports from ${port} to ${port + otherPorts} are` : `Port ${port} is`;
    if (code === "EADDRINUSE") throw new UsageError(`${ports} taken. Name another one with --port N.`);
    if (code === "EACCES")
      throw new UsageError(`Port ${port} may not be used by you. Name one above 1023 with --port N.`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN")
      throw new UsageError(`This machine has no address '${host}'. Name one of its own with --host H.`);
    throw error;
  }
}
