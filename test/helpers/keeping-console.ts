import type { Console } from "../../src/cli/console.ts";

/** A console without a terminal that keeps what is printed. @param interrupted ends what goes on until it is ended */
export function keepingConsole(
  cwd: string,
  interrupted: Promise<void>,
): Console & { text: { out: string; error: string } } {
  const text = { out: "", error: "" };
  return {
    text,
    out: (more) => {
      text.out += more;
    },
    error: (more) => {
      text.error += more;
    },
    terminal: false,
    screen: false,
    colours: false,
    githubActions: false,
    cwd,
    interrupted: () => interrupted,
  };
}
