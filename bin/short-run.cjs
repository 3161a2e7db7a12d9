// Tells V8 that this process ends soon. Most runs are over before code that V8 optimizes has paid for the optimizing: let it
// begin later, which saves a third of the processor's time on a small project and still a quarter on a large one (npm run
// bench). Nor does it pay to mark what is in use step by step while it changes.
const { setFlagsFromString } = require("node:v8");

setFlagsFromString("--interrupt-budget=1000000");
setFlagsFromString("--no-incremental-marking");
