// Loaded into a measured process: tells its peak memory when it ends.
process.on("exit", () => {
  process.stderr.write(`\npeak memory: ${process.resourceUsage().maxRSS} KiB\n`);
});
