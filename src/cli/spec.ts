import { processConsole } from "./console.ts";
import { main } from "./main.ts";

/** Runs the command line of this process, and ends the process. */
export async function run(): Promise<never> {
  const exitCode = await main(process.argv.slice(2), processConsole());
  // Node takes ten milliseconds to end by itself; all that is printed was written at once.
  process.exit(exitCode);
}
