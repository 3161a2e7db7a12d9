import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hasShared, shared } from "../../helpers/shared.ts";

function textsIn(folder: string): [name: string, text: string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".rst"))
    .map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")]);
}

const here = fileURLToPath(new URL("..", import.meta.url));
/** Texts with all constructs, but for those that have a mistake on purpose, by their names. */
export const soundTexts = [
  ...textsIn(`${here}cases`),
  ...(hasShared ? textsIn(`${shared}rst/chapters`) : []),
];
/** Those with mistakes as well. */
export const texts = [...soundTexts, ...textsIn(`${here}errors`)];
