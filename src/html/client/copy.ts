import { button } from "./make.ts";

/** Gives each example a button that copies it; the button stands outside its text. */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll<HTMLPreElement>("main :not(.example) > pre")) {
    const code = block.querySelector("code");
    if (!code) continue;
    const made = button("Copy", "copy", async () => {
      const copied = await copy(code.textContent ?? "");
      made.textContent = copied ? "Copied" : "Not copied";
      setTimeout(() => {
        made.textContent = "Copy";
      }, 2000);
    });
    const frame = document.createElement("div");
    frame.className = "example";
    block.replaceWith(frame);
    frame.append(block, made);
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
