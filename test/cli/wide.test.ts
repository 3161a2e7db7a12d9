import { expect, it, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { keepingConsole } from "../helpers/keeping-console.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";

// The thread that checks pages has a larger stack than the one that writes them: here all is done in this one.
vi.mock("../../src/cli/distant-page-checker.ts", () => ({ startPageChecker: () => undefined }));

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
  const console = keepingConsole(root, new Promise(() => {}));
  const code = await main(["build", "--no-check"], console);
  expect([0, 1, 2], console.text.out + console.text.error).toContain(code);
});
