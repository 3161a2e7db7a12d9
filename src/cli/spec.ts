import { processConsole } from "./console.ts";
import { main } from "./main.ts";

// A reader that stops early, such as `spec sections | head`, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2), processConsole());
