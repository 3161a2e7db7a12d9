import type { Console, Print } from "../../src/cli/console.ts";
import { printable } from "../../src/printable.ts";

/** A console without a terminal that keeps what is printed. @param interrupted ends what goes on until it is ended */
export function keepingConsole(
  cwd: string,
  interrupted: Promise<void>,
): Console & { text: { out: string; error: string } } {
  const text = { out: "", error: "" };
  const keep =
    (stream: "out" | "error"): Print =>
    (more, kind = "text") => {
      text[stream] += kind === "text" ? printable(more) : more;
    };
  return {
    text,
    out: keep("out"),
    error: keep("error"),
    terminal: false,
    screen: false,
    colours: false,
    githubActions: false,
    cwd,
    interrupted: () => interrupted,
  };
}
