import { make } from "../../html/client/make.ts";

/** Has a click with the Alt key open the source of what is clicked in the author's editor. */
export function openSourceOnClick(): void {
  document.addEventListener(
    "click",
    (event) => {
      if (!event.altKey || !(event.target instanceof Element)) return;
      const line = lineOf(event.target);
      if (line === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      open(line);
    },
    { capture: true },
  );
  const mark = ({ altKey }: KeyboardEvent) =>
    document.documentElement.classList.toggle("preview-source", altKey);
  addEventListener("keydown", mark);
  addEventListener("keyup", mark);
  addEventListener("blur", () => document.documentElement.classList.remove("preview-source"));
  document.addEventListener("page:keys", (event) => {
    if (!(event instanceof CustomEvent && event.detail instanceof Element)) return;
    const key = make("dt", {}, make("kbd", {}, "Alt + click"));
    event.detail.append(make("div", {}, key, make("dd", {}, "Open the source of what is clicked")));
  });
  const style = document.createElement("style");
  style.textContent = STYLE;
  document.head.append(style);
  const hint = document.createElement("p");
  hint.className = "preview-hint";
  hint.textContent = "Alt + click opens the source";
  document.body.append(hint);
}

/** The hint is in nobody's way: it takes no clicks, and is not there without a mouse or on paper. */
const STYLE = `
.preview-source main [data-line]:not(section):hover { outline: 1px dashed; cursor: pointer; }
.preview-hint { display: none; }
@media screen and (hover: hover) {
  .preview-hint { display: block; position: fixed; right: 0; bottom: 0; margin: 0; padding: .2rem .6rem; pointer-events: none;
    font: 12px system-ui, sans-serif; background: Canvas; color: CanvasText; border: 1px solid; border-width: 1px 0 0 1px; opacity: .75; }
}
`;

/** The line of the published text that an element shows: lines count from that of the section around. */
function lineOf(element: Element): number | undefined {
  const block = element.closest<HTMLElement>("[data-line]");
  if (!block) return undefined;
  let line = 0;
  for (let each: HTMLElement | null = block; each; ) {
    line += Number(each.dataset["line"]);
    each = each.parentElement?.closest<HTMLElement>("section[data-line]") ?? null;
  }
  return line;
}

async function open(line: number): Promise<void> {
  const name = location.pathname.slice(1).replace(/\.html$/, "");
  const response = await fetch(`/source/${name}/${line}`);
  if (!response.ok) return;
  const { address } = await response.json();
  if (typeof address === "string") location.href = address;
}
