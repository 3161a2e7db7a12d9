import type { ScriptWord } from "../script-words.ts";
import { button } from "./make.ts";
import { remember } from "./remember.ts";
import { word } from "./words.ts";

const THEMES = ["", "light", "dark"];
const NAMES: Readonly<Record<string, ScriptWord>> = {
  "": "themeSystem",
  light: "themeLight",
  dark: "themeDark",
};

/** Adds the button that goes from the system's theme to the light one, the dark one, and round. */
export function addThemeButton(bar: HTMLElement): void {
  const { dataset } = document.documentElement;
  const name = () => word(NAMES[dataset["theme"] ?? ""] ?? "themeSystem");
  const made = button("", "theme", () => {
    const next = THEMES[(THEMES.indexOf(dataset["theme"] ?? "") + 1) % THEMES.length] ?? "";
    dataset["theme"] = next;
    remember("theme", next);
    show();
  });
  const show = () => {
    made.setAttribute("aria-label", name());
    made.title = name();
  };
  show();
  bar.append(made);
}
