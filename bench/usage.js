// Loaded into a measured process: tells its peak memory and its processor time when it ends.
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  process.stderr.write(`\npeak memory: ${maxRSS} KiB, processor: ${seconds.toFixed(3)} s\n`);
});
