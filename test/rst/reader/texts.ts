import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hasShared, shared } from "../../helpers/shared.ts";

function textsIn(folder: string): [name: string, text: string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".rst"))
    .map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")]);
}

const here = fileURLToPath(new URL("..", import.meta.url));
/** Texts with all constructs, sound and faulty, by their names. */
export const texts = [
  ...textsIn(`${here}cases`),
  ...textsIn(`${here}errors`),
  ...(hasShared ? textsIn(`${shared}rst/chapters`) : []),
];
