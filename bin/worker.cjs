// What a worker thread of `spec` runs: it makes what `create` of a file of dist/ gives, calls the methods of that as messages
// ask for, and ends with the first result, which is its answer. What they throw ends it, too.
const { parentPort, workerData } = require("node:worker_threads");
const { file, create } = workerData;
const called = require("./load.cjs").load(file)[create]();

parentPort.on("message", ({ method, args }) => {
  const result = called[method](...args);
  if (result === undefined) return;
  parentPort.postMessage(result);
  parentPort.close();
});
