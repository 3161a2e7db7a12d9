/** A line at the foot of the window, over the page. */
export function showNote(
  text: string,
  colour: string,
  ...buttons: readonly HTMLButtonElement[]
): HTMLElement {
  const note = document.createElement("p");
  note.textContent = text;
  note.setAttribute("role", "status");
  note.style.cssText =
    "position:fixed;bottom:0;left:0;right:0;margin:0;padding:.5rem 1rem;z-index:2147483645;" +
    `font:14px system-ui,sans-serif;background:${colour};color:#fff`;
  for (const button of buttons) {
    button.style.cssText = "margin-left:1rem;font:inherit";
    note.append(button);
  }
  document.body.append(note);
  return note;
}

export function noteButton(label: string, run: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", run);
  return button;
}
