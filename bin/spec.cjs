#!/usr/bin/env node
// Versions of Node after 20 need no telling.
if (process.versions.node.startsWith("20.")) require("./short-run.cjs");
require("./load.cjs")("spec.cjs");
