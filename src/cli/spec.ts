import { processConsole } from "./console.ts";
import { main } from "./main.ts";

// Node takes ten milliseconds to end by itself; all that is printed was written at once.
main(process.argv.slice(2), processConsole()).then((exitCode) => process.exit(exitCode));
