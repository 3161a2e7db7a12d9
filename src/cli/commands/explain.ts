import { codes } from "../../diagnostics/codes.ts";
import { codesOf, groupNames } from "../../diagnostics/selection.ts";
import { unknownCode } from "../command-line/codes.ts";
import type { Console } from "../console.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { readCodePage } from "../package/code-page.ts";
import { UsageError } from "../usage-error.ts";

/** `spec explain [CODE]`: the page of a code, or the codes of a group, or all of them. @throws UsageError for an unknown name */
export function runExplain(console: Console, name: string | undefined): ExitCode {
  const page = name === undefined ? undefined : readCodePage(name);
  if (page === undefined && name !== undefined && codesOf(name).length === 0)
    throw new UsageError(unknownCode(name));
  console.out(page ?? (name === undefined ? groupNames : [name]).map(listOf).join("\n"));
  return exitCodes.success;
}

function listOf(group: string): string {
  const all = codesOf(group);
  const width = Math.max(0, ...all.map((code) => code.length));
  const lines = all.map((code) => {
    const { severity, kind } = codes[code];
    return `  ${code.padEnd(width)}  ${severity}${kind === undefined ? "" : ", always"}\n`;
  });
  return `${group}\n${lines.join("")}`;
}
