#!/usr/bin/env node
if (process.versions.node.startsWith("20.")) {
  // Most runs are over before code that V8 optimizes has paid for the optimizing. Let it begin later: that saves a third
  // of the processor's time on a small project and still a quarter on a large one (npm run bench). Later versions wait
  // by themselves, and keep what they have compiled.
  require("node:v8").setFlagsFromString("--interrupt-budget=1000000");
  require("./code-cache.cjs").load("spec.cjs");
} else {
  require("node:module").enableCompileCache?.();
  require("../dist/spec.cjs");
}
