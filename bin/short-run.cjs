// The flags of V8 for processes that end soon. Most runs are over before code that V8 optimizes has paid for the optimizing:
// letting it begin later saves a third of the time of a small project on the newer versions (npm run bench). Nor does it pay
// to mark what is in use step by step while it changes, or to collect what is not by further threads beside those that run.
const { setFlagsFromString } = require("node:v8");

/** The flags, with what V8 takes by itself, by the versions of Node that are known to have them: V8 complains of others. */
const flags = [
  {
    versions: [20],
    short: ["--interrupt-budget=3000000", "--no-incremental-marking", "--no-parallel-scavenge"],
    long: ["--interrupt-budget=67584", "--incremental-marking", "--parallel-scavenge"],
  },
  {
    versions: [22, 23, 24, 25, 26],
    short: [
      "--invocation-count-for-turbofan=40000",
      "--invocation-count-for-maglev=10000",
      "--invocation-count-for-maglev-osr=2000",
      "--no-incremental-marking",
    ],
    long: [
      "--invocation-count-for-turbofan=3000",
      "--invocation-count-for-maglev=400",
      "--invocation-count-for-maglev-osr=100",
      "--incremental-marking",
    ],
  },
];

const known = flags.find(({ versions }) => versions.includes(Number.parseInt(process.versions.node, 10)));

module.exports = {
  /** To be called before anything is loaded that was compiled ahead: V8 refuses what was compiled with other flags. */
  expectShortRun: () => known?.short.forEach(setFlagsFromString),
  /** For commands that go on: the flags of `expectShortRun` are wrong for them. */
  expectLongRun: () => known?.long.forEach(setFlagsFromString),
};
