/** Lets the keyboard reach what scrolls inside itself: wide tables and long lines of examples. */
export function makeScrollable(): void {
  const frames = document.querySelectorAll<HTMLElement>("main .table, main pre");
  for (const frame of frames) observer.observe(frame);
}

const observer = new ResizeObserver((changes) => {
  for (const { target } of changes) if (target instanceof HTMLElement) update(target);
});

function update(frame: HTMLElement): void {
  if (frame.scrollWidth > frame.clientWidth) {
    frame.tabIndex = 0;
    frame.role = "region";
    frame.ariaLabel =
      frame.tagName === "PRE" ? "Example" : (frame.querySelector("caption")?.textContent ?? "Table");
  } else {
    frame.removeAttribute("tabindex");
    frame.removeAttribute("role");
    frame.removeAttribute("aria-label");
  }
}
