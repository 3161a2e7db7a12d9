// Tells the heap that is in use after collecting garbage, when it is asked to.
process.on("SIGUSR2", () => {
  globalThis.gc();
  process.stdout.write(`heap: ${process.memoryUsage().heapUsed}\n`);
});
