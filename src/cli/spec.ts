import { endProcess, processConsole } from "./console.ts";
import { main } from "./main.ts";

main(process.argv.slice(2), processConsole()).then(endProcess);
