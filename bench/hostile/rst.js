import { rstShapes } from "./rst-shapes.js";

const project = (file, text) => ({
  "targets.yaml": `targets: { main: { files: [${file}] } }\n`,
  [`specification/${file}`]: text,
});

/** Texts that are hard to write as reStructuredText, since some of it could be read as markup there. */
const escaped = {
  schemes: "http:",
  "e-mail addresses": "a@",
  "one word": "x",
  "white space": "\u00a0",
  marks: "\\*a ",
  backquotes: "\\` ",
};

/** Chapters of about 200 kB in reStructuredText, and of 60 kB in Markdown that are written as such. */
export const rst = {
  ...Object.fromEntries(
    Object.entries(rstShapes).map(([name, make]) => [
      name,
      (k) => project("main.rst", `Main\n====\n\n${make(200_000 * k)}`),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(escaped).map(([name, part]) => [
      `${name}, from Markdown`,
      (k) => project("main.md", `# Main\n\n${part.repeat((60_000 * k) / part.length)} :\n`),
    ]),
  ),
};
