import { expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";

/** More than a function can be given as arguments. */
const MANY = 150_000;

it.each([
  ["paragraphs", "a\n\n".repeat(MANY)],
  ["quotations with their authors", "  a\n\n  -- b\n\n".repeat(MANY)],
  ["paragraphs of a definition", `term\n${"  a\n\n".repeat(MANY)}`],
])("very many %s end no command early", async (_, text) => {
  const root = projectOnDisk({
    "targets.yaml": "targets:\n  main:\n    files: [main.rst]\n",
    "specification/main.rst": `Main\n====\n\n${text}`,
  });
  const { code, out, error } = await runHere(root, ["build", "--no-check"]);
  expect([0, 1, 2], out + error).toContain(code);
});
