let note: HTMLElement | undefined;

/** Says that the preview has ended, as long as its server cannot be reached. */
export function showConnection(isOpen: boolean): void {
  note?.remove();
  note = undefined;
  if (isOpen) return;
  note = document.createElement("p");
  note.textContent = "The preview has ended: this page is not kept up to date.";
  note.setAttribute("role", "status");
  note.style.cssText =
    "position:fixed;bottom:0;left:0;right:0;margin:0;padding:.5rem 1rem;z-index:2147483645;" +
    "font:14px system-ui,sans-serif;background:#7b341e;color:#fff";
  document.body.append(note);
}
