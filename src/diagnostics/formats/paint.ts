import { styleText } from "node:util";
import type { PlacedFinding } from "../placed.ts";

type Style = Parameters<typeof styleText>[0];

export type Paint = (style: Style, text: string) => string;

/** What colours text, or leaves it as it is. */
export function painter(colours: boolean): Paint {
  return colours
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
}

/** `file:line:column: severity message [code]`, always one line: editors and CI look for this form. */
export function oneLine(
  { file, line, column, severity, message, code }: PlacedFinding,
  paint: Paint,
): string {
  const place = paint("bold", `${file}:${line}:${column}:`);
  const grade = paint(severity === "error" ? "red" : "yellow", severity);
  return `${place} ${grade} ${message.replace(/\s*[\r\n]\s*/g, " ")} ${paint("dim", `[${code}]`)}\n`;
}
