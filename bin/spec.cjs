#!/usr/bin/env node
require("./short-run.cjs").expectShortRun();
require("./load.cjs").load("spec.cjs");
