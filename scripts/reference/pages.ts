import { codesPage, groupPages } from "./codes-page.ts";
import { commandsPage } from "./commands-page.ts";
import { modelPage } from "./model-page.ts";
import { targetsPage } from "./targets-page.ts";

/**
 * The pages of `docs/reference/`, which are made from the code, by their names. `npx vitest run test/docs/reference.test.ts -u`
 * writes them.
 */
export async function referencePages(): Promise<Map<string, string>> {
  return new Map([
    ["targets.md", targetsPage()],
    ["commands.md", await commandsPage()],
    ["codes.md", codesPage()],
    ...groupPages(),
    ["model.md", await modelPage()],
  ]);
}
