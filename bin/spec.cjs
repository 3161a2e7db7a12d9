#!/usr/bin/env node
// Most runs are over before code that V8 optimizes has paid for the optimizing. Let it begin later: that saves a third
// of the processor's time on a small project and still a quarter on a large one (npm run bench). Versions after 20 wait
// by themselves.
if (process.versions.node.startsWith("20."))
  require("node:v8").setFlagsFromString("--interrupt-budget=1000000");
require("./load.cjs")("spec.cjs");
