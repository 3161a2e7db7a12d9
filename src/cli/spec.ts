import { endProcess, processConsole } from "./console.ts";
import { beginPageChecker } from "./distant-page-checker.ts";
import { main } from "./main.ts";

const argv = process.argv.slice(2);
// The thread is ready only when this one has the first text for it.
if (argv.includes("check")) beginPageChecker();
main(argv, processConsole()).then(endProcess);
