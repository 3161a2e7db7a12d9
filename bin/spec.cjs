#!/usr/bin/env node
const { load } = require("./load.cjs");
const { expectShortRun } = require("./short-run.cjs");

expectShortRun();
load("spec.cjs").run();
