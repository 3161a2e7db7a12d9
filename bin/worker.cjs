// What a worker thread of `spec` runs: it makes what `create` of a file of dist/ gives, calls the methods of that as messages
// ask for, and answers with what they return. What they throw ends the worker.
const { parentPort, workerData } = require("node:worker_threads");
const { file, create } = workerData;
const called = require("./load.cjs")(file)[create]();

parentPort.on("message", ({ method, args }) => {
  const result = called[method](...args);
  if (result !== undefined) parentPort.postMessage(result);
});
