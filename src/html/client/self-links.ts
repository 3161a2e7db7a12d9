import { make } from "./make.ts";
import { word } from "./words.ts";

/** Copies the address of what a link to itself stands at, beside going there. */
export function copySelfLinks(): void {
  document.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.self") : null;
    if (!link) return;
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      // It is in the bar of the browser all the same.
      return;
    }
    say(word("linkCopied"));
  });
}

let shown: HTMLElement | undefined;
let hiding: ReturnType<typeof setTimeout> | undefined;

function say(text: string): void {
  shown ??= make("p", { className: "said", role: "status" });
  document.body.append(shown);
  shown.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => shown?.remove(), 2000);
}
