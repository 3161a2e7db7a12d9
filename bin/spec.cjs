#!/usr/bin/env node
// Most runs are over before code that V8 optimizes has paid for the optimizing: it begins later, which saves a third of
// the processor's time on a small project and still a quarter on a large one (npm run bench). Newer versions of Node
// might not know the option.
if (Number.parseInt(process.versions.node, 10) <= 24)
  require("node:v8").setFlagsFromString("--interrupt-budget=1000000");
require("node:module").enableCompileCache?.();
require("../dist/spec.cjs");
