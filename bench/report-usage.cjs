// Loaded into the command: leaves its largest memory use, in MiB, and its seconds of CPU behind.
const { writeFileSync } = require("node:fs");
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { MiB: maxRSS / 1024, s: (userCPUTime + systemCPUTime) / 1e6 };
  writeFileSync(process.env.BENCH_USAGE_FILE, JSON.stringify(usage));
});
