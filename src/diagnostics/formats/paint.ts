import { styleText } from "node:util";
import { printableLine } from "../../printable.ts";
import type { PlacedFinding, PlacedRelated } from "../placed.ts";

type Style = Parameters<typeof styleText>[0];

export type Paint = (style: Style, text: string) => string;

/** What colours text, or leaves it as it is. */
export function painter(colours: boolean): Paint {
  return colours
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
}

/** `file:line:column: severity message [code]`, always one line: editors and CI look for this form. @param more ends the message */
export function oneLine(found: PlacedFinding, paint: Paint, more = ""): string {
  const { severity, message, code } = found;
  const grade = paint(severity === "error" ? "red" : "yellow", severity);
  return `${paint("bold", `${place(found)}:`)} ${grade} ${sentence(message)}${more} ${paint("dim", `[${code}]`)}\n`;
}

/** `file:line:column`, printable. */
export function place({ file, line, column }: Omit<PlacedRelated, "message">): string {
  return `${printableLine(file)}:${line}:${column}`;
}

/** A message on one line, printable. */
export function sentence(message: string): string {
  const lines = message.split(/[\r\n]+/).map((each) => each.trim());
  return printableLine(lines.join(" "));
}
