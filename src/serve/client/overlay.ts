import { noteButton, showNote } from "./note.ts";

let host: HTMLElement | undefined;
let note: HTMLElement | undefined;
/** What the author has closed: it stays closed until it says something else. */
let closed: string | undefined;

/** Shows the errors over the page, as the page of findings shows them. */
export async function showFindings(): Promise<void> {
  const response = await fetch("/findings", { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const [style, main] = [page.querySelector("link[rel=stylesheet]"), page.querySelector("main")];
  if (!style || !main) return;
  for (const warning of main.querySelectorAll("article:not(.error)")) warning.remove();
  if (main.innerHTML === closed) return;
  hideFindings();
  host = document.createElement("div");
  host.id = "preview-findings";
  const button = noteButton("Close", () => {
    hideFindings();
    closed = main.innerHTML;
    const again = noteButton("Show the errors", () => {
      closed = undefined;
      void showFindings();
    });
    note = showNote("There are errors: this page is that of the last build without any.", "#9b2c2c", again);
  });
  const frame = document.createElement("div");
  frame.setAttribute("role", "dialog");
  frame.setAttribute("aria-label", "Findings");
  frame.append(button, document.importNode(main, true));
  const own = document.createElement("style");
  own.textContent = STYLE;
  host.attachShadow({ mode: "open" }).append(document.importNode(style, true), own, frame);
  document.documentElement.append(host);
}

/** There is nothing to show any more. */
export function hideFindings(): void {
  host?.remove();
  note?.remove();
  host = undefined;
  note = undefined;
  closed = undefined;
}

addEventListener("keydown", ({ key }) => {
  if (key === "Escape") host?.shadowRoot?.querySelector("button")?.click();
});

const STYLE = `
:host { position: fixed; inset: 0; z-index: 2147483646; overflow: auto; background: rgb(0 0 0 / .4); }
div { position: relative; max-width: 74rem; margin: 3rem auto; background: var(--ground, Canvas); color: var(--text, CanvasText);
  border-top: 4px solid var(--red, #c53030); box-shadow: 0 8px 40px rgb(0 0 0 / .4); }
main { max-width: none; margin: 0; padding: 1rem 1.5rem; }
button { position: absolute; top: 1rem; right: 1rem; font: 14px system-ui, sans-serif; }
`;
