import { DEFAULT_ICON } from "../default-icon.ts";
import type { Place } from "./editor.ts";
import { type FindingsView, findingsPage } from "./findings-page.ts";
import { escaped, ownPage, STYLE, VIEWS } from "./html.ts";
import { modelJson } from "./model-json.ts";
import { fingerprint, type PageVersion, SCRIPT, versionOf, withScript } from "./page-version.ts";
import { copyReply, HTML, JSON_TYPE, type Reply, TEXT } from "./reply.ts";

/** What a build gives to look at. */
export interface PreviewBuild extends FindingsView {
  /** The published files by name, where they may be published. */
  files: ReadonlyMap<string, string> | undefined;
  /** The files of the project that they lead to, by name. */
  copies: ReadonlyMap<string, Uint8Array>;
  /** The findings as JSON. */
  findingsJson: () => string;
  /** The findings as the terminal shows them, without colours. */
  findingsText: () => string;
  /** The names of all sections; none where the project could not be read. */
  sectionNames: readonly string[];
  /** The text of a section. */
  section: (name: string) => string | undefined;
  /** The intermediate representation; absent where the project could not be read. */
  model: unknown;
  /** Where a line, 1-based, of the published text `NAME.rst` comes from. */
  origin: (name: string, line: number) => Place | undefined;
}

export interface Preview {
  /**
   * Takes the newest build. While it has errors, the pages and texts of the last good one stay.
   * @returns the names of those that are new or other than they were
   */
  show(build: PreviewBuild): string[];
  /** What is at a path of the server, decoded. @param accept the request's `Accept` */
  reply(path: string, accept: string): Reply;
  /** What a browser needs to bring its page up to date, as JSON. */
  state(): string;
}

/** What the server brings along for the browser. */
export interface PreviewAssets {
  /** The text of the script that keeps pages up to date. */
  readonly script: string;
  /** The style of the server's own pages. */
  readonly style: string;
}

/** Makes an empty preview. */
export function createPreview({ script, style }: PreviewAssets): Preview {
  let build: PreviewBuild | undefined;
  let pages = new Map<string, Page>();
  let texts = new Map<string, string>();
  let copies = new Map<string, Uint8Array>();

  const own = (title: string, body: string, status = 200): Reply => ({
    status,
    type: HTML,
    body: withScript(ownPage(title, body), { version: "", frame: "own" }),
  });
  /** Where there was never a good page, the overlay stands on an empty one. */
  const nothingYet = () =>
    own("There is no page yet", "<p>It comes as soon as a build has no errors.</p>", 503);

  const start = (): Reply => {
    const names = [...pages.keys()];
    const [only, ...others] = names;
    if (only === undefined) return nothingYet();
    if (others.length === 0) return { status: 302, type: TEXT, body: `${only}\n`, location: encodeURI(only) };
    const items = names.map((name) => linkItem(name, name.slice(1, -".html".length)));
    return own("Targets", list(items) + list(VIEWS.map(([path, title]) => linkItem(path, title))));
  };

  const findings = (current: PreviewBuild, accept: string): Reply => {
    if (accept.includes("text/html")) {
      const page = findingsPage(current);
      return { status: 200, type: HTML, body: withScript(page, { version: "", frame: "own" }) };
    }
    if (accept.includes("text/plain")) return { status: 200, type: TEXT, body: current.findingsText() };
    return { status: 200, type: JSON_TYPE, body: current.findingsJson() };
  };

  const section = ({ section: render }: PreviewBuild, name: string): Reply | undefined => {
    const text = render(name);
    return text === undefined ? undefined : { status: 200, type: TEXT, body: text };
  };

  const origin = (current: PreviewBuild, name: string, line: string): Reply | undefined => {
    const place = current.origin(name, Number(line));
    const body = place && `${JSON.stringify({ ...place, address: current.edit(place) })}\n`;
    return body === undefined ? undefined : { status: 200, type: JSON_TYPE, body };
  };

  const find = (path: string, accept: string, current: PreviewBuild): Reply | undefined => {
    const page = pages.get(path);
    if (page) return { status: 200, type: HTML, body: page.html };
    const text = texts.get(path);
    if (text !== undefined) return { status: 200, type: TEXT, body: text };
    const copy = copies.get(path);
    if (copy) return copyReply(path, copy);
    if (path === "/") return start();
    if (path === "/findings") return findings(current, accept);
    if (path === "/sections/" || path === "/sections")
      return own(
        "Sections",
        list(current.sectionNames.map((name) => linkItem(`/sections/${encodeURIComponent(name)}`, name))),
      );
    if (path.startsWith("/sections/")) return section(current, path.slice("/sections/".length));
    if (path === "/model.json" && current.model !== undefined)
      return { status: 200, type: JSON_TYPE, body: modelJson(current.model) };
    const [, name, line] = /^\/source\/(.+)\/(\d{1,9})$/.exec(path) ?? [];
    if (name !== undefined && line !== undefined) return origin(current, name, line);
    return pages.size === 0 && path.endsWith(".html") ? nothingYet() : undefined;
  };

  return {
    show(newest) {
      build = newest;
      if (newest.files === undefined) return [];
      const before = new Map([...pages].map(([path, { version }]) => [path, version.version]));
      const textsBefore = texts;
      const copiesBefore = copies;
      pages = new Map();
      texts = new Map();
      copies = new Map(Array.from(newest.copies, ([name, bytes]) => [`/${name}`, bytes]));
      const ofCopies = Array.from(copies, ([path, bytes]) => `${path} ${fingerprint(bytes)}\n`).join("");
      for (const [name, content] of newest.files)
        if (name.endsWith(".html")) pages.set(`/${name}`, pageOf(content, ofCopies));
        else texts.set(`/${name}`, content);
      const changed = [
        ...[...pages].filter(([path, { version }]) => before.get(path) !== version.version),
        ...[...texts].filter(([path, text]) => textsBefore.get(path) !== text),
        ...[...copies].filter(([path, bytes]) => !isSame(bytes, copiesBefore.get(path))),
      ];
      return changed.map(([path]) => path.slice(1));
    },
    reply(path, accept) {
      if (path === SCRIPT) return { status: 200, type: "text/javascript; charset=utf-8", body: script };
      if (path === STYLE) return { status: 200, type: "text/css; charset=utf-8", body: style };
      // Browsers look there for the picture of what names none: texts, and pages of the server's own.
      if (path === "/favicon.ico") return copyReply("icon.svg", Buffer.from(DEFAULT_ICON));
      const found = build && find(path, accept, build);
      if (found) return found;
      const known = [
        "/",
        ...pages.keys(),
        ...texts.keys(),
        ...copies.keys(),
        "/sections/",
        "/model.json",
        "/findings",
      ];
      return {
        status: 404,
        type: TEXT,
        body: `There is nothing at ${path}. There are:\n${known.join("\n")}\n`,
      };
    },
    state() {
      const versions = Object.fromEntries([...pages].map(([path, { version }]) => [path, version]));
      return JSON.stringify({ pages: versions, isGood: build?.files !== undefined });
    },
  };
}

interface Page {
  version: PageVersion;
  html: string;
}

/** @param files what tells the contents of the files that pages lead to */
function pageOf(content: string, files: string): Page {
  const version = versionOf(content, files);
  return { version, html: withScript(content, version) };
}

function isSame(bytes: Uint8Array, before: Uint8Array | undefined): boolean {
  return before !== undefined && Buffer.compare(bytes, before) === 0;
}

function list(items: readonly string[]): string {
  return `<ul>\n${items.join("\n")}\n</ul>\n`;
}

function linkItem(path: string, title: string): string {
  return `<li><a href="${escaped(path)}">${escaped(title)}</a></li>`;
}
