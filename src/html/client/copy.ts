import { button } from "./make.ts";
import { word } from "./words.ts";

/** Gives each example a button that copies it; the button stands outside its text. */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll<HTMLPreElement>("main :not(.example, .request) > pre")) {
    const code = block.querySelector("code");
    if (!code) continue;
    const frame = document.createElement("div");
    frame.className = "example";
    block.replaceWith(frame);
    frame.append(
      block,
      copyButton(() => code.textContent ?? ""),
    );
  }
}

/** A button that copies a text, and says whether it has. */
export function copyButton(text: () => string): HTMLButtonElement {
  const made = button(word("copy"), "copy", async () => {
    const copied = await copy(text());
    made.textContent = word(copied ? "copied" : "notCopied");
    setTimeout(() => {
      made.textContent = word("copy");
    }, 2000);
  });
  return made;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
