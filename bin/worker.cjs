// What a worker thread of `spec` runs: a function of a file of dist/, once, with the arguments that its message holds. It ends
// with the result, or with what the function throws.
const { parentPort, workerData } = require("node:worker_threads");
const called = require("./load.cjs").load(workerData.file)[workerData.name];

parentPort.once("message", (args) => {
  parentPort.postMessage(called(...args));
  parentPort.close();
});
