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
  const style = document.createElement("style");
  style.textContent =
    ".preview-source main [data-line]:not(section):hover { outline: 1px dashed; cursor: pointer; }";
  document.head.append(style);
}

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
