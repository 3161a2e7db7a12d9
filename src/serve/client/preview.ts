/// <reference lib="dom" />
import { addThemeButton } from "../../html/client/theme.ts";
import { SCRIPT_LANGUAGES } from "../../html/samples/languages.ts";
import { percentDecoded } from "../../source/percent-decoded.ts";
import { showConnection } from "./connection.ts";
import { openSourceOnClick } from "./open-source.ts";
import { hideFindings, showFindings } from "./overlay.ts";
import { swapPage } from "./swap.ts";

/** What the server tells of each build. */
interface State {
  pages: Record<string, { version: string; frame: string }>;
  isGood: boolean;
}

const { version: firstVersion = "", frame = "" } = document.currentScript?.dataset ?? {};
/** Pages of the server's own have no version: they are requested after every build. */
const isOwn = frame === "own";
let version = firstVersion;
/** The page as it came: this script stands before all others that change it, but for the one that writes requests. */
let pristine = parsed(document.documentElement.outerHTML);
for (const block of pristine.querySelectorAll(".request > pre")) {
  block.classList.remove("chosen");
  if (SCRIPT_LANGUAGES.some(({ id }) => block.classList.contains(id))) block.remove();
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** Brings the page up to what the server has. */
async function follow({ pages, isGood }: State): Promise<void> {
  if (isGood) hideFindings();
  const newest = pages[percentDecoded(location.pathname)];
  if (isOwn || newest?.version !== version) await bring();
  if (!isGood && location.pathname !== "/findings") await showFindings();
}

async function bring(): Promise<void> {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  const page = parsed(await response.text());
  const script = page.querySelector<HTMLScriptElement>("script[data-version]");
  if (script?.dataset["frame"] !== frame) {
    location.reload();
    return;
  }
  version = script.dataset["version"] ?? "";
  swapPage(pristine, page);
  pristine = page;
}

let work = Promise.resolve();
let events: EventSource | undefined;

/** Listens while the page is in sight: browsers allow few connections, and the first event tells what was missed. */
function listen(): void {
  events?.close();
  events = undefined;
  if (document.hidden) return;
  events = new EventSource("/events");
  events.addEventListener("open", () => showConnection(true));
  events.addEventListener("error", () => showConnection(false));
  events.addEventListener("build", ({ data }: MessageEvent<string>) => {
    // One after the other, and a page that cannot be fetched is fetched with the next.
    work = work.then(() => follow(JSON.parse(data))).catch(() => {});
  });
}

const bar = isOwn ? document.querySelector<HTMLElement>(".bar") : null;
if (bar) addThemeButton(bar);
document.addEventListener("visibilitychange", listen);
listen();
if (!isOwn) openSourceOnClick();
